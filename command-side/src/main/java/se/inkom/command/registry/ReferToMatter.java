package se.inkom.command.registry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Refer to another matter. */
record ReferToMatter(
        @TargetAggregateIdentifier MatterId matterId,
        @Nullable Long expectedVersion,
        DiaryNumber other,
        OfficerId by) implements MatterCommand {}
