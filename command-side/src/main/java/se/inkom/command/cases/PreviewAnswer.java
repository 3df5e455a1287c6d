package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;

/** Ask how an answer would look and what there is to say about it; changes nothing. */
public record PreviewAnswer(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, DraftText draft)
        implements CaseCommand {}
