package se.inkom.command.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Refusals;
import se.inkom.command.support.Staff;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/**
 * One case among many that are sorted at once. Each command is a transaction of its own: what was done for one stays done
 * whatever becomes of the next, and a call that is repeated does nothing twice, since the versions have moved on.
 */
@Component
class BulkTriage {
    private static final String PATH = "/api/cases/";

    private final Desk desk;
    private final Staff staff;
    private final Refusals refusals;

    BulkTriage(Desk desk, Staff staff, Refusals refusals) {
        this.desk = desk;
        this.staff = staff;
        this.refusals = refusals;
    }

    /** A case that was classified and then not handed over says so: refused, at the version that it has now. */
    BulkTriageApi.Result one(BulkTriageApi.Item item, Actor actor) {
        var id = new CaseId(item.caseId());
        Long now = null;
        try {
            OfficerId officer = officerOf(item);
            now = desk.<Long>send(new ClassifyCase(id, item.version(), item.classification(), actor.id()), actor);
            if (officer != null) {
                String reason = String.valueOf(item.reason());
                now = desk.<Long>send(new AssignCase(id, now, officer, null, reason, actor.id()), actor);
            }
            return new BulkTriageApi.Result(id, HttpStatus.OK.value(), now, null);
        } catch (RuntimeException failure) {
            return refused(id, now, refusals.problem(failure).orElseThrow(() -> failure));
        }
    }

    private @Nullable OfficerId officerOf(BulkTriageApi.Item item) {
        if (item.officer() == null) {
            return null;
        }
        if (item.reason() == null || item.reason().isBlank()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "missing-field", "To hand a case over needs the field 'reason'.");
        }
        return staff.require("officer", item.officer()).id();
    }

    private static BulkTriageApi.Result refused(CaseId id, @Nullable Long reached, ProblemException why) {
        Object actual = why.properties().get("version");
        Long version = actual instanceof Long known ? known : reached;
        return new BulkTriageApi.Result(id, why.status().value(), version, Problems.of(why, PATH + id));
    }
}
