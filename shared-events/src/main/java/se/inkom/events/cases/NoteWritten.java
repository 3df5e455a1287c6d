package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.NoteId;
import se.inkom.events.ids.OfficerId;

/**
 * An officer left a note for colleagues; it is never published.
 */
public record NoteWritten(CaseId caseId, NoteId noteId, ContentRef text, OfficerId writtenBy, Instant writtenAt)
        implements CaseEvent {}
