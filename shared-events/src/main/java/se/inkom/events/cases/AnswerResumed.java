package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * The time to answer runs again, with as much of it left as there was when it stopped (D13).
 *
 * @param deadline the new one
 */
public record AnswerResumed(CaseId caseId, ResumeCause cause, Deadline deadline, OfficerId resumedBy, Instant resumedAt)
        implements CaseEvent {}
