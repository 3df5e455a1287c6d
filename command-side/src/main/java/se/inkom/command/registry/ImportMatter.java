package se.inkom.command.registry;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.MatterEvent;
import se.inkom.ledger.pipeline.Target;

/**
 * Take over a matter as another installation's diary has it (ADR 0029).
 *
 * @param history what has happened to it, its opening first
 * @param from digest of the file it came in; stands in the metadata of every event
 */
public record ImportMatter(@TargetAggregateIdentifier MatterId matterId, List<MatterEvent> history, String from)
        implements AggregateCommand {
    @Override
    public Target target() {
        return new Target(matterId.value().toString(), true);
    }
}
