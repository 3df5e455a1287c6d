package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Take the mark away: what was kept apart is said openly again. */
record UnmarkEntry(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        int entryNumber,
        OfficerId by) implements MatterCommand {}
