package se.inkom.command.cases;

import org.springframework.http.ResponseEntity;
import se.inkom.events.ids.CaseId;

/**
 * The usual answer to a change: which case, and its new version for the next {@code If-Match} or {@code minVersion}.
 */
record CaseChanged(CaseId caseId, long version) {

    static ResponseEntity<CaseChanged> answer(CaseId caseId, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(new CaseChanged(caseId, version));
    }
}
