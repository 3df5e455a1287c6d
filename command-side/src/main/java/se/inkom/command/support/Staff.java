package se.inkom.command.support;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.web.ProblemException;

/** Looks up the people that a request names. */
@Component
public final class Staff {
    private final Directory directory;

    Staff(Directory directory) {
        this.directory = directory;
    }

    /** @throws ProblemException 400 when the directory does not know them */
    public StaffMember require(String field, String officer) {
        return directory
                .find(new OfficerId(officer))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "officer-unknown",
                        "The field '" + field + "' names somebody who is not in the directory of staff."));
    }
}
