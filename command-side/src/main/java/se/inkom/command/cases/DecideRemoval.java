package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.cases.RemovalMethod;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * Decide that the post is to be removed or hidden (R49, R50, R68).
 *
 * @param legalGround the act, when the basis is the law (L13)
 */
public record DecideRemoval(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        RemovalGround ground,
        RemovalBasis basis,
        @Nullable LegalGround legalGround,
        RemovalMethod method,
        @Nullable String motive,
        OfficerId by)
        implements CaseCommand {}
