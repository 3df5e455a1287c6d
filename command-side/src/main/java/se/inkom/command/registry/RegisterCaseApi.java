package se.inkom.command.registry;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Makes the diary decision: a new matter, an ongoing one, or not needed with a ground (R53). */
@RestController
class RegisterCaseApi {
    private final DiaryDecisions decisions;

    RegisterCaseApi(DiaryDecisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/api/cases/{caseId}/registration")
    ResponseEntity<DiaryDecisions.Answer> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid RegisterCaseBody body) {
        var asked = new RegistrationDesk.Asked(new CaseId(caseId), ifMatch.version(), actor);
        DiaryDecisions.Answer answer = decisions.carryOut(asked, body);
        return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
    }
}
