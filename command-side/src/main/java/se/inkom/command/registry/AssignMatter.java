package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Say who answers for a matter. */
record AssignMatter(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        OfficerId responsible,
        OfficerId by)
        implements MatterCommand {}
