package se.inkom.query.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.sla.DayCells.Cell;
import se.inkom.query.support.Columns;

/**
 * The rows of {@code clock_day}. What the runs of a row took is most of it, and nearly every day of a board is over: it is kept
 * until the row has another version, so that a year costs little more than a month (ADR 0036).
 */
@Component
class StoredDays {
    private static final int NUMBERS_KEPT = 8_000_000;
    private static final int NUMBERS_OF_A_KEY = 40;
    private static final String COUNTS = "d.day, d.key, d.received, d.again, d.in_time, d.late, d.not_needed";

    /** Which transaction wrote the row as it is. Only a backup that is restored under our feet could use a number again. */
    private static final String VERSION = "d.xmin::text as version";

    private static final Columns<At> PLACES = new Columns<At>()
            .with("clock", "text", At::clock)
            .with("dimension", "text", At::dimension)
            .with("day", "date", at -> at.day.toString())
            .with("key", "text", At::key);

    private final JdbcClient db;
    private final Cache<At, int[]> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumWeight(NUMBERS_KEPT)
            .weigher((At at, int[] seconds) -> NUMBERS_OF_A_KEY + seconds.length)
            .build();

    StoredDays(JdbcClient db) {
        this.db = db;
    }

    private record At(String clock, String dimension, LocalDate day, String key, String version) {}

    private record Row(At at, Tally counts) {
        /** One of each run that is done. */
        long done() {
            return counts.inTime + counts.late;
        }

        Cell cell(int[] seconds) {
            counts.took(seconds);
            return new Cell(at.day, at.key, counts);
        }
    }

    /** By hours of arrival, without what the runs took. */
    List<Cell> withHours(CaseClock clock, Span span, String dimension, @Nullable String key) {
        return find(clock, span, dimension, key, SentInts.column("d", "hours"))
                .query((row, n) -> {
                    Tally tally = counts(row);
                    tally.hours = SentInts.read(row, "hours");
                    return new Cell(DayCells.day(row), row.getString("key"), tally);
                })
                .list();
    }

    /** With what the runs took. */
    List<Cell> withSeconds(CaseClock clock, Span span, String dimension, @Nullable String key) {
        var cells = new ArrayList<Cell>();
        var unknown = new ArrayList<At>();
        for (Row row : find(clock, span, dimension, key, VERSION)
                .query((row, n) -> row(row, clock.name(), dimension))
                .list()) {
            int[] seconds = row.done() == 0 ? new int[0] : kept.getIfPresent(row.at);
            if (seconds == null || seconds.length != row.done()) {
                unknown.add(row.at);
            } else {
                cells.add(row.cell(seconds));
            }
        }
        if (!unknown.isEmpty()) {
            cells.addAll(readAnew(unknown));
        }
        return cells;
    }

    private JdbcClient.StatementSpec find(
            CaseClock clock, Span span, String dimension, @Nullable String key, String more) {
        return db.sql("select " + COUNTS + ", " + more + """
                         from query.clock_day d
                        where clock = :clock and dimension = :dimension and day between :from and :to
                        """ + (key == null ? "" : " and key = :key"))
                .param("clock", clock.name())
                .param("dimension", dimension)
                .param("from", span.from())
                .param("to", span.to())
                .param("key", key);
    }

    /** Counts and times together, in case a row has changed since. */
    private List<Cell> readAnew(List<At> places) {
        return db.sql("select d.clock, d.dimension, " + COUNTS + ", " + VERSION + ", " + SentInts.column("d", "seconds")
                        + " from " + PLACES.asTable()
                        + " join query.clock_day d using (clock, dimension, day, key)")
                .params(PLACES.values(places))
                .query((row, n) -> {
                    Row found = row(row, row.getString("clock"), row.getString("dimension"));
                    int[] seconds = SentInts.read(row, "seconds");
                    kept.put(found.at, seconds);
                    return found.cell(seconds);
                })
                .list();
    }

    private static Row row(ResultSet row, String clock, String dimension) throws SQLException {
        var at = new At(clock, dimension, DayCells.day(row), row.getString("key"), row.getString("version"));
        return new Row(at, counts(row));
    }

    /** All of it as stored, for the projection that goes on adding. */
    static Tally whole(ResultSet row) throws SQLException {
        Tally tally = counts(row);
        tally.hours = SentInts.read(row, "hours");
        tally.took(SentInts.read(row, "seconds"));
        return tally;
    }

    private static Tally counts(ResultSet row) throws SQLException {
        var tally = new Tally();
        tally.received = row.getLong("received");
        tally.again = row.getLong("again");
        tally.inTime = row.getLong("in_time");
        tally.late = row.getLong("late");
        tally.notNeeded = row.getLong("not_needed");
        return tally;
    }
}
