package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Take over a case that was offered (R30). */
public record AcceptForwarding(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, OfficerId by)
        implements CaseCommand {}
