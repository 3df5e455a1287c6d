package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.NoAnswerGround;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Decide that no answer is needed. */
public record WaiveAnswer(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        NoAnswerGround ground,
        @Nullable String motive,
        OfficerId by)
        implements CaseCommand {}
