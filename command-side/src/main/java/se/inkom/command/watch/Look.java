package se.inkom.command.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.NoticeDeadline;
import se.inkom.command.supervision.NoticeSupervision;
import se.inkom.command.support.DatabaseAway;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.command.watch.OpenClocks.Key;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/**
 * Looks at what is due: takes rows that no other instance has, asks each case, and writes what the case said and when to look
 * next in one transaction. A crash in between leaves the row as it was; the same question again adds nothing.
 */
@Component
class Look {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final OpenClocks clocks;
    private final OpenSupervisions supervisions;
    private final Desk desk;
    private final PostgresEventStorageEngine ledger;
    private final TransactionManager transactions;
    private final Clock clock;
    private final LongAdder looks = new LongAdder();

    Look(
            OpenClocks clocks,
            OpenSupervisions supervisions,
            Desk desk,
            PostgresEventStorageEngine ledger,
            TransactionManager transactions,
            Clock clock) {
        this.clocks = clocks;
        this.supervisions = supervisions;
        this.desk = desk;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Clocks that this instance has looked at since it started. */
    long looks() {
        return looks.sum();
    }

    /** How many clocks were looked at; fewer than asked for: nothing more is due here. */
    int atCases(int limit) {
        Instant now = clock.instant();
        try {
            return inOneTransaction(() -> {
                List<Key> due = clocks.takeDue(now, limit);
                ledger.prefetch(due.stream()
                        .map(key -> key.caseId().value().toString())
                        .distinct()
                        .toList());
                due.forEach(this::ask);
                return due.size();
            });
        } catch (RuntimeException failure) {
            DatabaseAway.rethrowIfSo(failure);
            LOG.info("A look at {} clocks at once failed ({}); one by one", limit, codeOf(failure));
            List<Key> due = inOneTransaction(() -> clocks.takeDue(now, limit));
            due.forEach(key -> alone(key, now));
            return due.size();
        }
    }

    /** An officer who decides at the same moment wins; the next look sees what became of it. */
    private void alone(Key key, Instant now) {
        try {
            inOneTransaction(() -> {
                if (clocks.take(key, now)) {
                    ask(key);
                }
                return key;
            });
        } catch (org.axonframework.modelling.command.ConcurrencyException overtaken) {
            LOG.debug("Case {} is looked at again", key.caseId());
        } catch (RuntimeException failure) {
            DatabaseAway.rethrowIfSo(failure);
            LOG.error("Clock {} of case {} cannot be looked at: {}", key.clock(), key.caseId(), codeOf(failure));
            inOneTransaction(() -> {
                clocks.failed(key, now, LATER);
                return key;
            });
        }
    }

    private void ask(Key key) {
        Optional<Instant> next = desk.send(new NoticeDeadline(key.caseId(), key.clock()), SystemActor.WATCH);
        clocks.looked(key, next);
        looks.increment();
    }

    /** Account by account: there are few. */
    void atAccounts() {
        Instant now = clock.instant();
        inOneTransaction(() -> {
            supervisions.addNewAccounts();
            return now;
        });
        while (inOneTransaction(
                () -> supervisions.takeDue(now).map(this::askAccount).orElse(false))) {
            LOG.debug("Another account");
        }
    }

    private boolean askAccount(NoticeSupervision question) {
        Optional<Instant> next = desk.send(question, SystemActor.WATCH);
        supervisions.asked(question.account(), next);
        return true;
    }

    /** As intake has it: events are written with the last statement, so that the ledger's head is locked for a moment only. */
    private <T> T inOneTransaction(Supplier<T> work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
        unit.commit();
        return result;
    }

    private static String codeOf(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
