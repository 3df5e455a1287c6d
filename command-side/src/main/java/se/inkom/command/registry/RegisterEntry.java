package se.inkom.command.registry;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.ledger.pipeline.Target;

/** Enter a document in a matter. */
record RegisterEntry(
        @TargetAggregateIdentifier MatterId matterId,
        EntryKind kind,
        @Nullable CaseId caseId,
        EntryDirection direction,
        List<ContentRef> documents,
        EntryWords words,
        LocalDate date,
        OfficerId by)
        implements AggregateCommand {
    @Override
    public Target target() {
        return new Target(matterId.value().toString(), false);
    }
}
