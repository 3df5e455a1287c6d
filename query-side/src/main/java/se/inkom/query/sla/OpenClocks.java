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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.support.QueryProperties;

/**
 * All clocks that run, kept for half a second at most, so that any number of boards costs two readings a second (ADR 0036).
 * How they stand is reckoned anew for every question: a case turns red at its deadline and not when this is read again.
 */
@Component
class OpenClocks {
    private static final String SQL = """
            select case_id, clock, run, started_at, day, due_at, paused_at is not null as paused,
              account, authority, unit, officer, classification
            from query.case_clock where ended_at is null and started_at is not null
            """;

    private final JdbcClient db;
    private final Duration keep;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private record Kept(List<OpenRun> runs, long readAt) {}

    OpenClocks(JdbcClient db, QueryProperties properties) {
        this.db = db;
        this.keep = properties.boardKept();
    }

    /** Those who come while somebody reads wait for what is read. */
    List<OpenRun> now() {
        List<OpenRun> found = fresh();
        if (found != null) {
            return found;
        }
        reading.lock();
        try {
            found = fresh();
            if (found != null) {
                return found;
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

    private @Nullable List<OpenRun> fresh() {
        Kept found = kept;
        return found != null && System.nanoTime() - found.readAt < keep.toNanos() ? found.runs : null;
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
