package se.inkom.command.staffing;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** Whom an address under {@code /api/staff} means, and whether the caller may speak for them. */
@Component
class Colleagues {
    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /** @throws ProblemException 404 when the directory does not know them */
    OfficerId named(String officer) {
        if (officer.isBlank()) {
            throw Problems.notFound();
        }
        return directory
                .find(new OfficerId(officer))
                .orElseThrow(Problems::notFound)
                .id();
    }

    /** One's own, or as a manager anybody's. */
    OfficerId mineOrManaged(String officer, Actor actor) {
        OfficerId named = named(officer);
        if (!actor.id().equals(named) && !actor.is("manager")) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "absence-of-another",
                    "You can register your own absence. Somebody else's is registered by a manager.");
        }
        return named;
    }
}
