package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of days: as the projection has summed them up, where at most one thing is asked for, and else summed up now from
 * the runs themselves.
 */
@Component
class DayCells {
    static final String ALL = "ALL";
    static final String COUNTED = "select day, hour, run, started_at, due_at, ended, ended_at, paused_seconds, ";

    private final JdbcClient db;

    DayCells(JdbcClient db) {
        this.db = db;
    }

    /** The runs that began on one day and are alike in one thing. */
    record Cell(LocalDate day, String key, Tally tally) {}

    /** @param by what they are told apart by; null for not at all, and then the key is "" */
    List<Cell> read(SlaFilter filter, Span span, @Nullable Dimension by) {
        Map<Dimension, String> wanted = filter.wanted();
        if (wanted.isEmpty()) {
            return by == null ? summed(filter, span, ALL, "") : summed(filter, span, by.name(), null);
        }
        if (wanted.size() == 1) {
            Dimension only = wanted.keySet().iterator().next();
            if (by == null || by == only) {
                return summed(filter, span, only.name(), wanted.get(only));
            }
        }
        return counted(filter, span, by);
    }

    private List<Cell> summed(SlaFilter filter, Span span, String dimension, @Nullable String key) {
        return db.sql("""
                        select day, key, received, again, in_time, late, not_needed, hours, seconds from query.clock_day
                        where clock = :clock and dimension = :dimension and day between :from and :to
                        """ + (key == null ? "" : " and key = :key"))
                .param("clock", filter.counted().name())
                .param("dimension", dimension)
                .param("from", span.from())
                .param("to", span.to())
                .param("key", key)
                .query((row, n) -> new Cell(day(row), row.getString("key"), tally(row)))
                .list();
    }

    /** As stored; the projection reads its rows with it, too. */
    static Tally tally(ResultSet row) throws SQLException {
        var tally = new Tally();
        tally.received = row.getLong("received");
        tally.again = row.getLong("again");
        tally.inTime = row.getLong("in_time");
        tally.late = row.getLong("late");
        tally.notNeeded = row.getLong("not_needed");
        Integer[] hours = (Integer[]) row.getArray("hours").getArray();
        for (int hour = 0; hour < hours.length; hour++) {
            tally.hours[hour] = hours[hour];
        }
        Integer[] seconds = (Integer[]) row.getArray("seconds").getArray();
        var took = new int[seconds.length];
        for (int i = 0; i < took.length; i++) {
            took[i] = seconds[i];
        }
        tally.took(took, took.length);
        return tally;
    }

    static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("day", LocalDate.class);
    }

    private record Key(LocalDate day, String key) {}

    private List<Cell> counted(SlaFilter filter, Span span, @Nullable Dimension by) {
        var where = new RunWhere(filter).between(span.from(), span.to());
        var cells = new HashMap<Key, Tally>();
        db.sql(COUNTED
                        + (by == null ? "''" : "coalesce(" + by.column() + ", '')")
                        + " as key from query.case_clock where "
                        + where.sql())
                .params(where.parameters())
                .query((ResultSet row) -> {
                    cells.computeIfAbsent(new Key(day(row), row.getString("key")), key -> new Tally())
                            .add(contribution(row));
                });
        var all = new ArrayList<Cell>();
        cells.forEach((key, tally) -> all.add(new Cell(key.day, key.key, tally)));
        return all;
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        return Contribution.of(
                day(row),
                row.getInt("hour"),
                row.getInt("run"),
                time(row, "started_at"),
                time(row, "due_at"),
                ended == null ? null : Ending.valueOf(ended),
                instant(row, "ended_at"),
                row.getLong("paused_seconds"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }
}
