package se.inkom.command.registry;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.pipeline.Target;

/** Enter a received post in a matter. */
record RegisterEntry(
        @TargetAggregateIdentifier MatterId matterId,
        CaseId caseId,
        ContentRef document,
        ContentRef description,
        LocalDate receivedOn,
        OfficerId by)
        implements AggregateCommand {
    @Override
    public Target target() {
        return new Target(matterId.value().toString(), false);
    }
}
