package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;

/** Answer the writer at once, without a draft. The text is signed here, and published by the despatch. */
public record AnswerCase(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, DraftText answer)
        implements CaseCommand {}
