package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.support.Page;
import se.inkom.query.support.QueryProperties;
import se.inkom.web.Cursor;

/** The cases behind every number, and those that will be missed first. */
@Component
class ListRuns {
    private static final String RUNS = "select *, " + ClockState.SQL + " as state from query.case_clock where ";
    private static final int PAGE = 500;

    private final JdbcClient db;
    private final Clock clock;
    private final QueryProperties properties;

    ListRuns(JdbcClient db, Clock clock, QueryProperties properties) {
        this.db = db;
        this.clock = clock;
        this.properties = properties;
    }

    /** In order of time left; only what can still be kept, unless the missed ones are asked for, too. */
    Page<NextDue> next(SlaFilter filter, boolean missed, int limit, @Nullable Cursor after) {
        return next(filter, missed, limit, after, clock.instant());
    }

    private Page<NextDue> next(SlaFilter filter, boolean missed, int limit, @Nullable Cursor after, Instant now) {
        RunWhere where = at(new RunWhere(filter, filter.clock()), now).plus("ended_at is null and paused_at is null");
        if (!missed) {
            where.plus("due_at >= :now");
        }
        if (after != null) {
            where.plus("(due_at, case_id, clock, run) > (:dueAt, :caseId, :afterClock, :afterRun)")
                    .with("dueAt", utc(timeOf(after)))
                    .with("caseId", caseOf(after))
                    .with("afterClock", after.values().get(2))
                    .with("afterRun", numberOf(after, 3));
        }
        List<NextDue> rows = db.sql(RUNS + where.sql() + " order by due_at, case_id, clock, run limit " + (limit + 1))
                .params(where.parameters())
                .query((row, n) -> next(row, now))
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.dueAt(), last.caseId(), last.clock(), last.run()));
    }

    void eachNext(SlaFilter filter, boolean missed, Consumer<NextDue> each) {
        Instant now = clock.instant();
        @Nullable String cursor = null;
        do {
            Page<NextDue> page = next(filter, missed, PAGE, Cursor.parse(cursor, 4), now);
            page.items().forEach(each);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    /** The latest begun first. */
    Page<ClockRow> find(SlaFilter filter, RunFilter which, int limit, @Nullable Cursor after) {
        return find(filter, which, limit, after, clock.instant());
    }

    private Page<ClockRow> find(SlaFilter filter, RunFilter which, int limit, @Nullable Cursor after, Instant now) {
        RunWhere where = at(new RunWhere(filter), now)
                .between(which.from(), which.to())
                .on(which.weekday(), which.hour())
                .again(which.again())
                .is(which.slaState());
        if (after != null) {
            where.plus("(started_at, case_id, run) < (:startedAt, :caseId, :afterRun)")
                    .with("startedAt", utc(timeOf(after)))
                    .with("caseId", caseOf(after))
                    .with("afterRun", numberOf(after, 2));
        }
        List<ClockRow> rows = db.sql(
                        RUNS + where.sql() + " order by started_at desc, case_id desc, run desc limit " + (limit + 1))
                .params(where.parameters())
                .query((row, n) -> row(row))
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.startedAt(), last.caseId(), last.run()));
    }

    void each(SlaFilter filter, RunFilter which, Consumer<ClockRow> each) {
        Instant now = clock.instant();
        @Nullable String cursor = null;
        do {
            Page<ClockRow> page = find(filter, which, PAGE, Cursor.parse(cursor, 3), now);
            page.items().forEach(each);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private RunWhere at(RunWhere where, Instant now) {
        return where.with("now", utc(now)).with("soon", utc(now.plus(properties.dueSoon())));
    }

    private static Instant timeOf(Cursor after) {
        try {
            return Instant.parse(after.values().getFirst());
        } catch (DateTimeParseException notOurs) {
            throw Cursor.refused();
        }
    }

    private static UUID caseOf(Cursor after) {
        try {
            return UUID.fromString(after.values().get(1));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private static int numberOf(Cursor after, int at) {
        try {
            return Integer.parseInt(after.values().get(at));
        } catch (NumberFormatException notOurs) {
            throw Cursor.refused();
        }
    }

    private static NextDue next(ResultSet row, Instant now) throws SQLException {
        Instant dueAt = time(row, "due_at");
        return new NextDue(
                row.getObject("case_id", UUID.class),
                CaseClock.valueOf(row.getString("clock")),
                row.getInt("run"),
                ClockState.valueOf(row.getString("state")),
                time(row, "started_at"),
                dueAt,
                Duration.between(now, dueAt).toSeconds(),
                row.getString("account"),
                row.getString("authority"),
                row.getString("unit"),
                row.getString("officer"),
                row.getString("classification"));
    }

    private static ClockRow row(ResultSet row) throws SQLException {
        ClockState state = ClockState.valueOf(row.getString("state"));
        Instant startedAt = time(row, "started_at");
        Instant endedAt = instant(row, "ended_at");
        long paused = row.getLong("paused_seconds");
        boolean done = state == ClockState.IN_TIME || state == ClockState.LATE;
        return new ClockRow(
                row.getObject("case_id", UUID.class),
                CaseClock.valueOf(row.getString("clock")),
                row.getInt("run"),
                state,
                startedAt,
                time(row, "due_at"),
                instant(row, "paused_at"),
                endedAt,
                done && endedAt != null ? (long) Contribution.secondsTaken(startedAt, endedAt, paused) : null,
                paused,
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
