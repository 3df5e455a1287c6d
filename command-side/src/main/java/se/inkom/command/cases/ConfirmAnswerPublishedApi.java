package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.web.Actor;

/** Confirms an answer that was published by hand, where no adapter can. */
@RestController
class ConfirmAnswerPublishedApi {
    private final Desk desk;

    ConfirmAnswerPublishedApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "ConfirmAnswerPublished")
    record Body(@Size(max = 200) @Nullable String platformId) {}

    @PostMapping("/api/cases/{caseId}/answers/{answerId}/publication")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId,
            @PathVariable UUID answerId,
            IfMatch ifMatch,
            Actor actor,
            @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(
                new ConfirmAnswerPublished(
                        id, ifMatch.version(), new EffectId(answerId), body.platformId(), actor.id()),
                actor);
        return CaseChanged.answer(id, version);
    }
}
