package se.inkom.query.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.ledger.store.LedgerReader;

/**
 * One rebuild: reads the ledger once, in a plain loop, and folds every page into the shadow tables of all projections in it.
 * When they have caught up they are swapped in, each in a short transaction of its own.
 */
final class RebuildJob {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);
    private static final long PATIENCE_MILLIS = 200;

    private final UUID id = UUID.randomUUID();
    private final List<Projection> active;
    private final LedgerReader ledger;
    private final RebuildRows rows;
    private final ShadowTables shadows;
    private final Tokens tokens;
    private final TransactionTemplate transaction;
    private final Consumer<Projection> swapped;
    private volatile boolean stopping;
    private long position;

    /** @param swapped told after the tables of a projection were exchanged */
    RebuildJob(
            List<Projection> projections,
            LedgerReader ledger,
            RebuildRows rows,
            ShadowTables shadows,
            Tokens tokens,
            TransactionTemplate transaction,
            Consumer<Projection> swapped) {
        this.active = new ArrayList<>(projections);
        this.ledger = ledger;
        this.rows = rows;
        this.shadows = shadows;
        this.tokens = tokens;
        this.transaction = transaction;
        this.swapped = swapped;
    }

    private static final class NotWantedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void begin() {
        active.forEach(projection -> rows.begin(id, projection.name()));
    }

    void stop() {
        stopping = true;
    }

    void run() {
        try {
            each(shadows::open);
            fill();
            each(shadows::index);
            while (!active.isEmpty() && !stopping) {
                fill();
                each(this::swap);
                if (!active.isEmpty()) {
                    pause();
                }
            }
        } catch (RuntimeException e) {
            active.forEach(projection -> rows.fail(id, projection.name(), e));
            throw e;
        } finally {
            active.forEach(projection -> rows.end(id, projection.name(), ProjectionStatus.RebuildState.INTERRUPTED));
            active.forEach(this::drop);
        }
    }

    /** Until a page is not full. */
    private void fill() {
        List<LedgerEntry> page;
        do {
            page = ledger.page(position, LedgerReader.PAGE);
            if (!page.isEmpty()) {
                List<LedgerEntry> read = page;
                each(projection -> fold(projection, read));
                position = page.getLast().position();
            }
        } while (page.size() == LedgerReader.PAGE && !active.isEmpty() && !stopping);
    }

    private void fold(Projection projection, List<LedgerEntry> page) {
        try {
            store(projection, page);
        } catch (NotWantedException e) {
            throw e;
        } catch (RuntimeException e) {
            Culprit culprit = Culprit.isolate(page, part -> store(projection, part));
            if (culprit != null) {
                throw new FailedAtException(culprit);
            }
        }
    }

    private void store(Projection projection, List<LedgerEntry> page) {
        transaction.executeWithoutResult(tx -> {
            shadows.commitWithoutWaiting();
            write(projection, page);
        });
    }

    private void write(Projection projection, List<LedgerEntry> page) {
        if (!rows.advance(id, projection.name(), page.getLast().position())) {
            throw new NotWantedException();
        }
        shadows.use();
        projection.on(page);
    }

    private void swap(Projection projection) {
        if (Boolean.TRUE.equals(transaction.execute(tx -> exchange(projection, tx)))) {
            active.remove(projection);
            swapped.accept(projection);
        } else {
            LOG.info("Projection {} is rebuilt and waits for a moment without readers", projection.name());
        }
    }

    /** The live writer waits at the token meanwhile, so the last events are folded in and nothing can be missed. */
    private boolean exchange(Projection projection, TransactionStatus tx) {
        tokens.lock(projection.name());
        long last;
        try {
            last = foldTheRest(projection);
        } catch (NotWantedException e) {
            throw e;
        } catch (RuntimeException e) {
            tx.setRollbackOnly(); // the next round finds out which event it was
            return false;
        }
        if (!rows.advance(id, projection.name(), last)) {
            throw new NotWantedException();
        }
        if (!shadows.swap(projection)) {
            tx.setRollbackOnly();
            return false;
        }
        tokens.moveTo(projection.name(), last);
        rows.end(id, projection.name(), ProjectionStatus.RebuildState.DONE);
        return true;
    }

    private long foldTheRest(Projection projection) {
        long last = position;
        for (var page = ledger.page(last, LedgerReader.PAGE);
                !page.isEmpty();
                page = ledger.page(last, LedgerReader.PAGE)) {
            write(projection, page);
            last = page.getLast().position();
        }
        return last;
    }

    /** One projection that fails or is cancelled leaves the others in peace. */
    private void each(Consumer<Projection> step) {
        for (Projection projection : List.copyOf(active)) {
            try {
                step.accept(projection);
            } catch (NotWantedException cancelled) {
                LOG.info("Rebuild of projection {} was cancelled", projection.name());
                leave(projection);
            } catch (FailedAtException e) {
                LOG.warn(
                        "Rebuild of projection {} failed at position {}: {}",
                        projection.name(),
                        e.culprit.entry().position(),
                        e.culprit.error());
                rows.fail(id, projection.name(), e.culprit);
                leave(projection);
            }
        }
    }

    private void leave(Projection projection) {
        active.remove(projection);
        drop(projection);
    }

    /** Not when this job has lost its lock and another one fills tables of the same names. */
    private void drop(Projection projection) {
        if (rows.isLast(id, projection.name())) {
            shadows.drop(projection);
        }
    }

    static void pause() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class FailedAtException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Culprit culprit;

        FailedAtException(Culprit culprit) {
            super(culprit.failure());
            this.culprit = culprit;
        }
    }
}
