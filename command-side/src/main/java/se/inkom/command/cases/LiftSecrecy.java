package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Take the marking away after a new assessment (L5). */
public record LiftSecrecy(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, String reason, OfficerId by)
        implements CaseCommand {}
