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
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Reckons a deadline again by today's policy and calendar (N5). */
@RestController
class RecalculateDeadlineApi {
    private final Desk desk;

    RecalculateDeadlineApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "RecalculateDeadline")
    record Body(
            @NotNull CaseClock clock,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/cases/{caseId}/recalculation")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(
                new RecalculateDeadline(id, ifMatch.version(), body.clock(), body.reason(), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }
}
