package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Hand back a case that was offered (R30). */
public record DeclineForwarding(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, String reason, OfficerId by)
        implements CaseCommand {}
