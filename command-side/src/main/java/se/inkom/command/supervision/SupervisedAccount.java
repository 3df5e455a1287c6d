package se.inkom.command.supervision;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Policies;
import se.inkom.events.accounts.AccountEvent;
import se.inkom.events.accounts.SupervisionDuty;
import se.inkom.events.accounts.SupervisionMissed;
import se.inkom.events.accounts.SupervisionPerformed;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.ContentStore;

/**
 * An account as far as it is looked at, or not looked at in time. Nothing is ever refused: to look once more is never wrong, and
 * to ask once more whether it is late says nothing twice.
 */
class SupervisedAccount {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private UUID id;

    private @Nullable SupervisionPerformed lastLook;
    private final Set<Noticed> noticed = new HashSet<>();

    private record Noticed(SupervisionDuty duty, Instant dueAt) {}

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

    /** One after the other: the look that the policy wants, and the one that the law demands (R21, L13). */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Optional<Instant> decide(NoticeSupervision c, Policies policies, Clock clock) {
        Instant now = clock.instant();
        Instant nextLookBy = lastLook == null ? c.firstLookBy() : lastLook.nextLookBy();
        Instant alarmAt = lastLook == null ? c.firstAlarmAt() : lastLook.alarmAt();
        String manager = policies.current().managerOf(c.unit().value());
        var accountable = manager == null ? null : new OfficerId(manager);
        var asked = Stream.of(
                        new Noticed(SupervisionDuty.NEXT_LOOK, nextLookBy), new Noticed(SupervisionDuty.ALARM, alarmAt))
                .filter(duty -> !noticed.contains(duty))
                .toList();
        asked.stream()
                .filter(duty -> !duty.dueAt.isAfter(now))
                .forEach(duty -> apply(new SupervisionMissed(c.account(), duty.duty, duty.dueAt, accountable, now)));
        return asked.stream()
                .map(Noticed::dueAt)
                .filter(dueAt -> dueAt.isAfter(now))
                .min(Instant::compareTo);
    }

    @EventSourcingHandler
    void evolve(AccountEvent event) {
        id = idOf(event.account());
        switch (event) {
            case SupervisionPerformed look -> lastLook = look;
            case SupervisionMissed missed -> noticed.add(new Noticed(missed.duty(), missed.dueAt()));
        }
    }
}
