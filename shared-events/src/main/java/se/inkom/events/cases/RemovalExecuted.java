package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** The post is gone from the platform because we removed it. */
public record RemovalExecuted(CaseId caseId, EffectId removalId, Instant executedAt) implements CaseEvent {}
