package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;

/** Say that an answer was published by hand, where no adapter can (R1). */
public record ConfirmAnswerPublished(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        EffectId answerId,
        @Nullable String platformId,
        OfficerId by)
        implements CaseCommand {}
