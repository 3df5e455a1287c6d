package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Note that somebody has looked at the case (R21). */
public record LookAtCase(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, OfficerId by)
        implements CaseCommand {}
