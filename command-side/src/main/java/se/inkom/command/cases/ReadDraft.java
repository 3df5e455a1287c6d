package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;

/** Ask for the open draft as it stands; changes nothing. */
public record ReadDraft(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, DraftId draftId)
        implements CaseCommand {}
