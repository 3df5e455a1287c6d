package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Begin a draft of an answer (D24); {@code factProvider} and {@code responder} may change with every version. */
public record DraftAnswer(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, DraftText draft, OfficerId by)
        implements CaseCommand {}
