package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;

/**
 * The removal could not be had, and this was done instead (R67, N10).
 *
 * @param removalId the removal that came to nothing
 * @param reference the number of the report, or what else shows that it was done; a text in the vault
 */
public record RemovalFallbackDocumented(
        CaseId caseId,
        EffectId removalId,
        RemovalFallback fallback,
        ContentRef reference,
        OfficerId documentedBy,
        Instant documentedAt)
        implements CaseEvent {}
