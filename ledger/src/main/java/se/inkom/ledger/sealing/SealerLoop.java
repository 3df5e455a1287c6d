package se.inkom.ledger.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.inkom.proofs.ProofException;

/**
 * The sealer's thread: waits until no other instance seals, then seals at least every second while there is something to
 * seal, or as soon as {@link Sealer#CHUNK} events wait. One connection holds the lock and does the work, so work ends with
 * the lock.
 */
final class SealerLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SealerLoop.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SPACING = Duration.ofMillis(750);
    private static final Duration TROUBLE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final SealingSettings settings;
    private final SealingKeys keys;
    private final Clock clock;
    private final Failpoint.Probe probe;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "sealer");

    private volatile boolean leading;
    private boolean refused;
    private String said = "";

    SealerLoop(DataSource dataSource, SealingSettings settings, SealingKeys keys, Clock clock, Failpoint.Probe probe) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.probe = probe;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether this instance is the one that seals. */
    boolean leading() {
        return leading;
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (Connection connection = dataSource.getConnection()) {
                var session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                try (SealerLock lock = SealerLock.take(session, settings.folder())) {
                    if (lock != null) {
                        lead(session);
                    }
                } finally {
                    leading = false;
                }
            } catch (SQLException | IOException | RuntimeException e) { // whatever it was, the next try may succeed
                say("Sealing waits: " + e.getClass().getSimpleName(), e);
            }
            pause(TROUBLE);
        }
    }

    private void lead(JdbcTemplate session) {
        leading = true;
        var tables = new SealTables(session);
        var restorer = new Restorer(settings, keys, tables, new EventRows(session), clock, probe);
        Sealer sealer = null;
        long sealedAt = System.nanoTime() - SPACING.toNanos();
        while (stopping.getCount() > 0) {
            Duration pause = LOOK;
            try {
                if (refused) {
                    tables.state(); // notices when the connection, and with it the lock, is lost
                    pause(TROUBLE);
                    continue;
                }
                if (sealer == null) {
                    sealer = restorer.restore();
                    said = "";
                }
                long waiting = sealer.waiting();
                boolean due = System.nanoTime() - sealedAt >= SPACING.toNanos();
                if (waiting >= Sealer.CHUNK || waiting > 0 && due) {
                    sealer.seal(waiting);
                    sealedAt = System.nanoTime();
                }
            } catch (Overtaken e) {
                LOG.info("The sealer begins again: {}", e.getMessage());
                sealer = null;
            } catch (SealingStopped e) {
                stop(tables, e);
                sealer = null;
                pause = TROUBLE;
            } catch (ProofException e) {
                stop(tables, SealingStopped.refused("The published log cannot be read: " + e.getMessage()));
                sealer = null;
                pause = TROUBLE;
            } catch (IOException | UncheckedIOException e) {
                sealer = null;
                say("The log's folder cannot be written or read", e);
                tables.say(SealingState.SEALING, "The log's folder cannot be written or read: " + e);
                pause = TROUBLE;
            }
            pause(pause);
        }
    }

    private void stop(SealTables tables, SealingStopped stopped) {
        refused = stopped.state() == SealingState.REFUSED;
        tables.say(stopped.state(), stopped.sentence());
        if (!said.equals(stopped.sentence())) {
            said = stopped.sentence();
            LOG.error("Nothing is sealed ({}): {}", stopped.state(), said);
        }
    }

    private void say(String sentence, @Nullable Exception cause) {
        if (!said.equals(sentence)) {
            said = sentence;
            LOG.warn(sentence, cause);
        }
    }

    private void pause(Duration duration) {
        try {
            stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
