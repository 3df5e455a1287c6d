package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Mark that the post may hold secret content (R52, L5). */
public record MarkSecrecy(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, String provision, OfficerId by)
        implements CaseCommand {}
