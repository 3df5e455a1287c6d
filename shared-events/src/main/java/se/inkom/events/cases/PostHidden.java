package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** We hid the post, with this effect in law on its channel (N10). The post still stands there, and may be removed later. */
public record PostHidden(CaseId caseId, EffectId removalId, LegalEffect effect, Instant hiddenAt)
        implements CaseEvent {}
