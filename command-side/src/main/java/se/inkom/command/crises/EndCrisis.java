package se.inkom.command.crises;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.pipeline.Target;

/** Switch crisis mode off again. */
record EndCrisis(@TargetAggregateIdentifier CrisisId crisisId, String reason, OfficerId by)
        implements AggregateCommand {
    @Override
    public Target target() {
        return new Target(crisisId.value().toString(), false);
    }
}
