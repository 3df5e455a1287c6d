package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** Nobody can tell yet whether the post is gone; it is being looked up (I8). */
public record RemovalInDoubt(CaseId caseId, EffectId removalId, String reasonCode, Instant reportedAt)
        implements CaseEvent {}
