package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import se.inkom.web.Actor;

/** Takes a closed case up again (D22). */
@RestController
class ReopenCaseApi {
    private final Desk desk;

    ReopenCaseApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "ReopenCase")
    record Body(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable Boolean toAnswer) {}

    @PostMapping("/api/cases/{caseId}/reopening")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(
                new ReopenCase(id, ifMatch.version(), body.reason(), Boolean.TRUE.equals(body.toAnswer()), actor.id()),
                actor);
        return CaseChanged.answer(id, version);
    }
}
