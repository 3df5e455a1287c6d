package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/** Make a draft the answer without approval, where the policy demands none. */
public record SendDraft(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        DraftId draftId,
        DraftWords words,
        OfficerId by)
        implements CaseCommand {}
