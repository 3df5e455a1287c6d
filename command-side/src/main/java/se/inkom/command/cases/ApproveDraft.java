package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/** Approve a draft, which makes it the answer (R40). Never by one who wrote it. */
public record ApproveDraft(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        DraftId draftId,
        DraftWords words,
        OfficerId by)
        implements CaseCommand {}
