package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** Offer the case to another unit (R30). */
public record ForwardCase(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        AuthorityId authority,
        UnitId unit,
        String reason,
        OfficerId by)
        implements CaseCommand {}
