package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.NoAnswerGround;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Decides that no answer is needed. */
@RestController
class WaiveAnswerApi {
    private final Desk desk;

    WaiveAnswerApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "WaiveAnswer")
    record Body(
            @NotNull NoAnswerGround ground,
            @Size(max = 2000) @Nullable String motive) {}

    @PostMapping("/api/cases/{caseId}/no-answer")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version =
                desk.send(new WaiveAnswer(id, ifMatch.version(), body.ground(), body.motive(), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }
}
