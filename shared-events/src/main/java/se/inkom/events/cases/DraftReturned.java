package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/**
 * A draft that awaited approval was handed back with a comment (D24).
 */
public record DraftReturned(
        CaseId caseId, DraftId draftId, int revision, ContentRef comment, OfficerId returnedBy, Instant returnedAt)
        implements CaseEvent {}
