package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** The platform offers no way to remove the post (R67). */
public record RemovalImpossible(CaseId caseId, EffectId removalId, String reasonCode, Instant reportedAt)
        implements CaseEvent {}
