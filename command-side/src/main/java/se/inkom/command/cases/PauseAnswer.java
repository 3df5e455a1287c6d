package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.WaitingFor;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Stop the time to answer while somebody else must do something (D13). */
public record PauseAnswer(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        WaitingFor waitingFor,
        String reason,
        OfficerId by)
        implements CaseCommand {}
