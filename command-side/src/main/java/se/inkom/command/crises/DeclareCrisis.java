package se.inkom.command.crises;

import java.time.Duration;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.pipeline.Target;

/** Switch crisis mode on for an account or for a topic. */
record DeclareCrisis(
        @TargetAggregateIdentifier CrisisId crisisId,
        @Nullable AccountId account,
        @Nullable String topic,
        Duration answerWithin,
        String reason,
        OfficerId by)
        implements AggregateCommand {
    @Override
    public Target target() {
        return new Target(crisisId.value().toString(), true);
    }
}
