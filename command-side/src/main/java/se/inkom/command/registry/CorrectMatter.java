package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Say something else of a matter; what is absent stays as it is. */
record CorrectMatter(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        @Nullable DiaryNumber externalNumber,
        Twin subject,
        OfficerId by)
        implements MatterCommand {}
