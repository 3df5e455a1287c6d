package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** The time to answer stands still: somebody else must do something first (D13). */
public record AnswerPaused(
        CaseId caseId, WaitingFor waitingFor, ContentRef reason, OfficerId pausedBy, Instant pausedAt)
        implements CaseEvent {}
