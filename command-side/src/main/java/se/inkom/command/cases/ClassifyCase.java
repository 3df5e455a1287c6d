package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.Classification;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Say what kind of post it is (R26). */
public record ClassifyCase(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        Classification classification,
        OfficerId by)
        implements CaseCommand {}
