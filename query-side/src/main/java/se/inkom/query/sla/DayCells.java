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
    private final StoredDays stored;

    DayCells(JdbcClient db, StoredDays stored) {
        this.db = db;
        this.stored = stored;
    }

    /** The runs that began on one day and are alike in one thing. */
    record Cell(LocalDate day, String key, Tally tally) {}

    /** What is read of a day besides its counts: by hours of arrival, or what each run took. */
    enum Detail {
        HOURS,
        SECONDS
    }

    /** @param by what they are told apart by; null for not at all, and then the key is "" */
    List<Cell> read(SlaFilter filter, Span span, @Nullable Dimension by, Detail detail) {
        Map<Dimension, String> wanted = filter.wanted();
        if (wanted.isEmpty()) {
            return by == null ? summed(filter, span, ALL, "", detail) : summed(filter, span, by.name(), null, detail);
        }
        if (wanted.size() == 1) {
            Dimension only = wanted.keySet().iterator().next();
            if (by == null || by == only) {
                return summed(filter, span, only.name(), wanted.get(only), detail);
            }
        }
        return counted(filter, span, by);
    }

    private List<Cell> summed(SlaFilter filter, Span span, String dimension, @Nullable String key, Detail detail) {
        return switch (detail) {
            case HOURS -> stored.withHours(filter.counted(), span, dimension, key);
            case SECONDS -> stored.withSeconds(filter.counted(), span, dimension, key);
        };
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
