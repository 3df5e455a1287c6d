package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.support.QueryProperties;

/**
 * All clocks that run, kept for half a second at most, so that any number of boards costs a few readings a second (ADR 0036).
 * How they stand is reckoned anew for every question: a case turns red at its deadline and not when this is read again.
 */
@Component
class OpenClocks {
    static final String SQL = """
            select case_id, clock, run, started_at, day, due_at, paused_at is not null as paused,
              account, authority, unit, officer, classification
            from query.case_clock where ended_at is null and started_at is not null
            """;

    private final JdbcClient db;
    private final Duration keep;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean beforehand = new AtomicBoolean();
    private volatile @Nullable Kept kept;

    private record Kept(List<OpenRun> runs, long readAt) {
        long age() {
            return System.nanoTime() - readAt;
        }
    }

    OpenClocks(JdbcClient db, QueryProperties properties) {
        this.db = db;
        this.keep = properties.boardKept();
    }

    /** In the second half of its time what is kept is read anew beforehand, so that under load nobody waits for the reading. */
    List<OpenRun> now() {
        Kept found = kept;
        if (found == null || found.age() >= keep.toNanos()) {
            return read(keep);
        }
        if (found.age() > keep.toNanos() / 2 && beforehand.compareAndSet(false, true)) {
            Thread.ofVirtual().start(this::readBeforehand);
        }
        return found.runs;
    }

    private void readBeforehand() {
        try {
            read(keep.dividedBy(2));
        } catch (DataAccessException | TransactionException away) {
            // whoever finds nothing fresh is told
        } finally {
            beforehand.set(false);
        }
    }

    /** Those who come while somebody reads wait for what is read. */
    private List<OpenRun> read(Duration unlessFresherThan) {
        reading.lock();
        try {
            Kept found = kept;
            if (found != null && found.age() < unlessFresherThan.toNanos()) {
                return found.runs;
            }
            long began = System.nanoTime();
            List<OpenRun> runs =
                    List.copyOf(db.sql(SQL).query((row, n) -> run(row)).list());
            kept = new Kept(runs, began);
            return runs;
        } finally {
            reading.unlock();
        }
    }

    private static OpenRun run(ResultSet row) throws SQLException {
        return new OpenRun(
                row.getObject("case_id", UUID.class),
                CaseClock.valueOf(row.getString("clock")),
                row.getInt("run"),
                time(row, "started_at"),
                row.getObject("day", LocalDate.class),
                time(row, "due_at"),
                row.getBoolean("paused"),
                row.getString("account"),
                row.getString("authority"),
                row.getString("unit"),
                row.getString("officer"),
                row.getString("classification"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }
}
