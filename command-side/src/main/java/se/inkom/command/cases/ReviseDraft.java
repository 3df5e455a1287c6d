package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/** Write the next version of a draft; if it awaited approval, it does so no more. */
public record ReviseDraft(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        DraftId draftId,
        DraftText draft,
        OfficerId by)
        implements CaseCommand {}
