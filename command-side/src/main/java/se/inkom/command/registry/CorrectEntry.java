package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Say something else of an entry; what is absent stays as it is. */
record CorrectEntry(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        int entryNumber,
        Twin description,
        Twin counterpart,
        OfficerId by)
        implements MatterCommand {}
