package se.inkom.query.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
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
            select clock, day, due_at, paused_at is not null, account, authority, unit, officer, classification
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

    /** Those who come while somebody reads take what is read, however long it took: else each would read it again. */
    private List<OpenRun> read(Duration unlessFresherThan) {
        reading.lock();
        try {
            Kept found = kept;
            if (found != null && found.age() < unlessFresherThan.toNanos()) {
                return found.runs;
            }
            long began = System.nanoTime();
            List<OpenRun> runs = List.copyOf(db.sql(SQL).query(new Rows()).list());
            kept = new Kept(runs, began);
            return runs;
        } finally {
            reading.unlock();
        }
    }

    /** The same few names stand in thousands of rows, and are kept once. */
    private static final class Rows implements RowMapper<OpenRun> {
        private final Map<String, String> names = new HashMap<>();

        @Override
        public OpenRun mapRow(ResultSet row, int number) throws SQLException {
            return new OpenRun(
                    CaseClock.valueOf(row.getString(1)),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getBoolean(4),
                    name(row.getString(5)),
                    name(row.getString(6)),
                    name(row.getString(7)),
                    row.getString(8) == null ? null : name(row.getString(8)),
                    row.getString(9) == null ? null : name(row.getString(9)));
        }

        private String name(String read) {
            return names.computeIfAbsent(read, name -> name);
        }
    }
}
