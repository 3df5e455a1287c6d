package se.inkom.command.supervision;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import se.inkom.events.accounts.AccountEvent;
import se.inkom.events.accounts.SupervisionPerformed;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.ContentStore;

/** An account as far as it is looked at. Nothing is ever refused: to look once more is never wrong. */
class SupervisedAccount {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private UUID id;

    SupervisedAccount() {}

    /** The ledger knows aggregates by UUID, and an account by its name: always the same one for the same name. */
    static UUID idOf(AccountId account) {
        return UUID.nameUUIDFromBytes(("account/" + account.value()).getBytes(StandardCharsets.UTF_8));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Instant decide(PerformSupervision c, ContentStore contents, Clock clock) {
        Instant now = clock.instant();
        apply(new SupervisionPerformed(
                c.account(),
                c.by(),
                now,
                c.newPosts(),
                c.newestCase(),
                c.unsuitable(),
                c.note() == null || c.note().isBlank()
                        ? null
                        : contents.putText(new CaseId(idOf(c.account())), c.note()),
                c.nextLookBy(),
                c.alarmAt()));
        return now;
    }

    @EventSourcingHandler
    void evolve(AccountEvent event) {
        id = idOf(event.account());
    }
}
