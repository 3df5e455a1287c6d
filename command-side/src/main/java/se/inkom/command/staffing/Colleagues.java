package se.inkom.command.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

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

    /** @throws ProblemException 400 for times that no calendar reaches, such as a year with a digit too many */
    static void checkReckonable(@Nullable Instant... times) {
        for (Instant time : times) {
            if (time != null && (time.isBefore(EARLIEST) || !time.isBefore(LATEST))) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "time-unreadable",
                        "The fields 'from' and 'until' must lie between 1990 and 9999. Check the year.");
            }
        }
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
