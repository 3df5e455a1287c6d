package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Reckon a deadline again by today's policy and calendar (N5). */
public record RecalculateDeadline(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        CaseClock clock,
        String reason,
        OfficerId by)
        implements CaseCommand {}
