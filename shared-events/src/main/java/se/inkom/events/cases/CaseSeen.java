package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** An officer has looked at the case for the first time, and decided nothing yet (R21). */
public record CaseSeen(CaseId caseId, OfficerId seenBy, Instant seenAt) implements CaseEvent {}
