package se.inkom.command.archive;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.archive.ArchiveEvent;
import se.inkom.events.archive.ArchiveTransferred;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.TransferId;
import se.inkom.ledger.vault.ContentStore;

/** The delivery of one package to one receiver. It is noted once: another digest would be another package. */
class Transfer {
    @AggregateIdentifier
    private @Nullable TransferId transferId;

    Transfer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TransferId decide(RecordTransfer c, ContentStore contents, Clock clock) {
        if (transferId != null) {
            throw new RuleViolation(
                    "transfer-recorded",
                    Rule.R70,
                    "The receipt of this package by this receiver is in the ledger already; it cannot be given twice.");
        }
        TransferId id = c.transferId();
        apply(new ArchiveTransferred(
                id,
                c.packageId(),
                c.objectId(),
                c.sha256(),
                c.length(),
                c.receiver(),
                c.receipt() == null || c.receipt().isBlank()
                        ? null
                        : contents.putText(new CaseId(id.value()), c.receipt()),
                c.matters(),
                c.by(),
                clock.instant()));
        return id;
    }

    @EventSourcingHandler
    void evolve(ArchiveEvent event) {
        transferId = event.transferId();
    }
}
