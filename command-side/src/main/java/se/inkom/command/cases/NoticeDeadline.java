package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.CaseId;

/**
 * Look whether there is something to say of one of the case's clocks by now: near, missed, escalated. Never refused, and twice
 * changes nothing: the case knows what has been said. Answered with the instant, as an Optional, at which to ask again.
 */
public record NoticeDeadline(@TargetAggregateIdentifier CaseId caseId, CaseClock clock) implements CaseCommand {
    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
