package se.inkom.query.support;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.ledger.store.LedgerEntry;

/**
 * Collects the events of a processor's batch and hands them to the projection at once, when the unit of work is about to
 * commit: then the token is stored, and with it the lock on the projection taken, before any of its tables is read.
 */
final class ProjectionHandler implements EventMessageHandler {
    private final Projection projection;
    private final Tokens tokens;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Rate rate;
    private volatile @Nullable Failure failure;

    /**
     * What stopped the projection.
     *
     * @param error the kind of error; never its message, which may quote content
     */
    record Failure(long position, String event, String error, Instant at) {}

    ProjectionHandler(Projection projection, Tokens tokens, TransactionTemplate transaction, Clock clock) {
        this.projection = projection;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
        this.rate = new Rate(clock);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        List<LedgerEntry> batch = work.getOrComputeResource("batch of " + projection.name(), name -> {
            var collected = new ArrayList<LedgerEntry>();
            work.onPrepareCommit(w -> write(w, collected));
            work.afterCommit(w -> stored(collected));
            return collected;
        });
        batch.add(LedgerEntry.of(message));
        return null;
    }

    private void write(UnitOfWork<?> work, List<LedgerEntry> batch) {
        try {
            projection.on(batch);
        } catch (RuntimeException e) {
            // After the rollback. The processor begins again from the token, which then stands just before the culprit.
            work.onCleanup(w -> isolate(batch));
            throw e;
        }
    }

    private void isolate(List<LedgerEntry> batch) {
        Culprit culprit = Culprit.isolate(batch, part -> {
            transaction.executeWithoutResult(tx -> {
                tokens.lock(projection.name());
                projection.on(part);
                tokens.moveTo(projection.name(), part.getLast().position());
            });
            stored(part);
        });
        if (culprit != null) {
            failure = new Failure(culprit.entry().position(), culprit.eventName(), culprit.error(), clock.instant());
        }
    }

    private void stored(List<LedgerEntry> batch) {
        Failure earlier = failure;
        if (earlier != null && batch.getLast().position() >= earlier.position()) {
            failure = null;
        }
        rate.add(batch.size());
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    /** Events per second over the last ten seconds. */
    double rate() {
        return rate.perSecond();
    }

    void forget() {
        failure = null;
    }
}
