package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/** Put a draft before a second pair of eyes (R40). */
public record RequestApproval(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        DraftId draftId,
        DraftWords words,
        OfficerId by)
        implements CaseCommand {}
