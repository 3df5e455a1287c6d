package se.inkom.benchmarks.rows;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import se.inkom.benchmarks.harness.Database;
import se.inkom.ledger.sealing.Sealing;
import se.inkom.ledger.sealing.SealingSettings;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.verify.Keys;
import se.inkom.proofs.verify.LogCheck;
import se.inkom.proofs.verify.Progress;
import se.inkom.proofs.verify.Report;
import se.inkom.proofs.verify.Verdict;

/** The real sealer beside whatever writes: its own role, keys and folder, and a new log each time it begins. */
final class SealerBeside implements AutoCloseable {
    private static final long LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final SealingSettings settings;
    private @Nullable Sealing sealing;

    SealerBeside(Database database) {
        this.database = database;
        this.pool = database.pool("inkom_sealer", 2, Map.of()); // as in command-side.yml
        this.jdbc = new JdbcTemplate(pool);
        var never = new SealingSettings.Timestamping(
                List.of(), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofHours(4));
        this.settings = new SealingSettings(
                "bench.inkom.se/cases", log(database).path(), home(database).resolve("keys"), never);
    }

    static LogFolder log(Database database) {
        return new LogFolder(home(database).resolve("log"));
    }

    private static Path home(Database database) {
        return database.folder().resolve("sealed");
    }

    /** A log of its own, of the ledger as it is. */
    void begin() throws SQLException, IOException, InterruptedException {
        forget();
        sealing = new Sealing(pool, settings, Clock.systemUTC());
        sealing.start();
        untilSealed();
    }

    /** Until every event lies inside a published checkpoint. Asks on a connection that is there: a new one is dear. */
    void untilSealed() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() > 0 || published() < head()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "The sealer came to %d of %d events within %s".formatted(published(), head(), PATIENCE));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private long waiting() {
        return number("select h.position + 1 - s.size from ledger.seal_state s, ledger.event_head h");
    }

    private long head() {
        return number("select position from ledger.event_head");
    }

    private long number(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    private long published() {
        return sealing == null ? -1 : sealing.published().position();
    }

    void end() {
        if (sealing != null) {
            sealing.close();
            sealing = null;
        }
    }

    /** How many events the verifier finds in the log, and nothing wrong. */
    static long verified(LogFolder log) {
        var report = new Report();
        long size = new LogCheck(log, Keys.OF_THE_LOG, List.of(), report, Progress.NONE)
                .run()
                .orElseThrow(() -> new IllegalStateException(report.text()))
                .size();
        if (report.verdict() != Verdict.OK) {
            throw new IllegalStateException(report.text());
        }
        return size - 1; // the opening record is no event
    }

    private void forget() throws SQLException, IOException {
        database.truncate("ledger.epoch, ledger.seal_tile, ledger.checkpoint, ledger.checkpoint_timestamp");
        database.execute("update ledger.seal_state set epoch = 0, size = 0, state = 'SEALING', problem = null");
        FileSystemUtils.deleteRecursively(settings.folder());
    }

    @Override
    public void close() throws SQLException, IOException {
        end();
        pool.close();
        forget();
    }
}
