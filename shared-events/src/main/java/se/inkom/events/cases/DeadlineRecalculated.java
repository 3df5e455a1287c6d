package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** A person had a deadline reckoned again, by today's rules and calendar; nothing else moves one that was given (N5). */
public record DeadlineRecalculated(
        CaseId caseId,
        CaseClock clock,
        Deadline deadline,
        ContentRef reason,
        OfficerId recalculatedBy,
        Instant recalculatedAt)
        implements CaseEvent {}
