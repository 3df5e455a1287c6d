package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** Put the case on an officer's desk (R29). */
public record AssignCase(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        OfficerId officer,
        @Nullable UnitId unit,
        String reason,
        OfficerId by)
        implements CaseCommand {}
