package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** The platform, or our own last check, refused the removal; it may be decided anew. */
public record RemovalRefused(CaseId caseId, EffectId removalId, String reasonCode, Instant reportedAt)
        implements CaseEvent {}
