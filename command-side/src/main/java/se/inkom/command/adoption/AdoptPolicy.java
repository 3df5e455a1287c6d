package se.inkom.command.adoption;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.RulebookId;
import se.inkom.ledger.pipeline.Target;

/** Let this policy judge from now on. It is the one already, if it was the last one adopted, word for word. */
record AdoptPolicy(
        @TargetAggregateIdentifier RulebookId rulebookId, String policyId, String document, String digest, OfficerId by)
        implements AggregateCommand {
    @Override
    public Target target() {
        return new Target(rulebookId.toString(), false);
    }
}
