package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** The other unit said no, and the case stays where it was (R30). */
public record ForwardingDeclined(CaseId caseId, ContentRef reason, OfficerId declinedBy, Instant declinedAt)
        implements CaseEvent {}
