package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Mark an entry secret: all that is said of it is kept apart, and anybody reads what is given here, or nothing (L4, L5). */
record MarkEntry(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        int entryNumber,
        String provision,
        @Nullable String description,
        @Nullable String counterpart,
        OfficerId by)
        implements MatterCommand {}
