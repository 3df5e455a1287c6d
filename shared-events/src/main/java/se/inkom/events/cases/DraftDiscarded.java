package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/**
 * A draft was put aside and will not be sent; its versions stay.
 */
public record DraftDiscarded(CaseId caseId, DraftId draftId, OfficerId discardedBy, Instant discardedAt)
        implements CaseEvent {}
