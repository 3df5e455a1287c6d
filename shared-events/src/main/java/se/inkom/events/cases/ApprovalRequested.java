package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/**
 * A draft was put before a second pair of eyes (R40, D24).
 */
public record ApprovalRequested(
        CaseId caseId, DraftId draftId, int revision, OfficerId requestedBy, Instant requestedAt)
        implements CaseEvent {}
