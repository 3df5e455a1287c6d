package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Close a matter, or put it away without further steps (ad acta). */
record CloseMatter(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        boolean adActa,
        OfficerId by) implements MatterCommand {}
