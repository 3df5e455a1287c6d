package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/** Hand a draft back that awaits approval, and say what is missing (D24). */
public record ReturnDraft(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        DraftId draftId,
        String comment,
        OfficerId by)
        implements CaseCommand {}
