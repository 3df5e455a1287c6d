package se.inkom.query.support;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.ledger.store.LedgerReader;
import se.inkom.web.ProblemException;
import se.inkom.web.ServiceUnavailableException;

/** Begins and ends rebuilds, one at a time among all instances, and tidies up after one that died. */
@Component
public class Rebuilds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private static final Duration FINISHING = Duration.ofSeconds(5);

    private final ProjectionGroups groups;
    private final LedgerReader ledger;
    private final RebuildRows rows;
    private final ShadowTables shadows;
    private final Tokens tokens;
    private final TransactionTemplate transaction;
    private final DataSource dataSource;
    private @Nullable RebuildJob job;
    private @Nullable Thread thread;
    private volatile boolean running;

    Rebuilds(
            ProjectionGroups groups,
            LedgerReader ledger,
            RebuildRows rows,
            ShadowTables shadows,
            Tokens tokens,
            PlatformTransactionManager transactions,
            DataSource dataSource) {
        this.groups = groups;
        this.ledger = ledger;
        this.rows = rows;
        this.shadows = shadows;
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(transactions);
        this.dataSource = dataSource;
    }

    /** What an instance that was killed has left half-built goes; if another instance rebuilds just now, it is left alone. */
    @Override
    public void start() {
        takeLock().ifPresent(lock -> {
            try (lock) {
                tidy();
            }
        });
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (job != null && thread != null) {
            job.stop();
            join(thread);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Begins to make projections anew beside the live tables; returns at once.
     *
     * @param names as in {@code GET /api/projections}; empty for all of them, with one reading of the ledger
     * @throws ProblemException 409 {@code rebuild-running} while another one runs, here or in another instance
     */
    public synchronized void begin(List<String> names) {
        List<Projection> chosen = groups.projections().stream()
                .filter(projection -> names.isEmpty() || names.contains(projection.name()))
                .toList();
        InstanceLock lock = takeLockWhenFree();
        try {
            tidy();
            var begun = new RebuildJob(chosen, ledger, rows, shadows, tokens, transaction, groups::restart);
            begun.begin();
            job = begun;
            thread = Thread.ofPlatform().name("rebuild").daemon().start(() -> run(begun, lock));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The projection's rebuild ends, wherever it runs, and its live tables stay. */
    public void cancel(String name) {
        rows.cancel(name);
    }

    private static void run(RebuildJob job, InstanceLock lock) {
        try (lock) {
            job.run();
        } catch (RuntimeException e) {
            LOG.warn("A rebuild ended early: {}", e.getClass().getSimpleName());
        }
    }

    private void tidy() {
        rows.endInterrupted();
        groups.projections().forEach(shadows::drop);
    }

    /** A job whose projections have all ended holds the lock for a moment longer; only one that still works is in the way. */
    private InstanceLock takeLockWhenFree() {
        long end = System.nanoTime() + FINISHING.toNanos();
        while (true) {
            Optional<InstanceLock> lock = takeLock();
            if (lock.isPresent()) {
                return lock.get();
            }
            if (rows.anyRunning() || System.nanoTime() > end) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "rebuild-running",
                        "Projections are being rebuilt already. Wait until that is done, or cancel it first.");
            }
            RebuildJob.pause();
        }
    }

    private Optional<InstanceLock> takeLock() {
        try {
            return InstanceLock.take(dataSource, InstanceLock.Task.REBUILD);
        } catch (SQLException e) {
            throw new ServiceUnavailableException(
                    "database-away", "The database does not answer. Try again in a moment.", Duration.ofSeconds(5), e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
