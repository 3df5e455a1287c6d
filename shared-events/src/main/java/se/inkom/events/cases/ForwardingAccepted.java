package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** The other unit took the case over; it has no officer there yet (R30). */
public record ForwardingAccepted(
        CaseId caseId, AuthorityId authority, UnitId unit, OfficerId acceptedBy, Instant acceptedAt)
        implements CaseEvent {}
