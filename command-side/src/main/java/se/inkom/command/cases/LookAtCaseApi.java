package se.inkom.command.cases;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Notes that an officer has looked at the case (R21). */
@RestController
class LookAtCaseApi {
    private final Desk desk;

    LookAtCaseApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/cases/{caseId}/look")
    ResponseEntity<CaseChanged> handle(@PathVariable UUID caseId, IfMatch ifMatch, Actor actor) {
        var id = new CaseId(caseId);
        long version = desk.send(new LookAtCase(id, ifMatch.version(), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }
}
