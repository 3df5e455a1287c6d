package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.WaitingFor;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Stops the time to answer (D13). */
@RestController
class PauseAnswerApi {
    private final PauseDesk desk;

    PauseAnswerApi(PauseDesk desk) {
        this.desk = desk;
    }

    @Schema(name = "PauseAnswer")
    record Body(
            @NotNull WaitingFor waitingFor,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/cases/{caseId}/pause")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version =
                desk.pause(new PauseAnswer(id, ifMatch.version(), body.waitingFor(), body.reason(), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }
}
