package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Take a closed matter up again. */
record ReopenMatter(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        String reason,
        OfficerId by) implements MatterCommand {}
