package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.RemovalFallback;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Document what was done where the removal could not be had (R67, N10). */
public record DocumentFallback(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        RemovalFallback fallback,
        String reference,
        OfficerId by)
        implements CaseCommand {}
