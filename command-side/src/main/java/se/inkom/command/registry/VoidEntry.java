package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** An entry does not count any more (makulera, N4). */
record VoidEntry(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        int entryNumber,
        String reason,
        OfficerId by)
        implements MatterCommand {}
