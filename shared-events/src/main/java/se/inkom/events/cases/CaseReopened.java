package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** The case is taken up again (D22). */
public record CaseReopened(CaseId caseId, ContentRef reason, OfficerId reopenedBy, Instant reopenedAt)
        implements CaseEvent {}
