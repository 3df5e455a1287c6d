package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Decide that the post is to be removed (R49, R50, R68). */
public record DecideRemoval(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        RemovalGround ground,
        RemovalBasis basis,
        @Nullable String motive,
        OfficerId by)
        implements CaseCommand {}
