package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/** Put a draft aside. */
public record DiscardDraft(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, DraftId draftId, OfficerId by)
        implements CaseCommand {}
