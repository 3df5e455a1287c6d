package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** The marking was taken away after a new assessment (L5). */
public record SecrecyLifted(CaseId caseId, ContentRef reason, OfficerId liftedBy, Instant liftedAt)
        implements CaseEvent {}
