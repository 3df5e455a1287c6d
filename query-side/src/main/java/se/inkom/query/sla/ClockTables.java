package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.support.Columns;

/** Reads and writes {@code case_clocks} and {@code case_clock}, many rows at once. */
@Component
class ClockTables {
    private static final Columns<ClocksDraft> CASES = new Columns<ClocksDraft>()
            .with("case_id", "uuid", row -> row.caseId)
            .with("position", "bigint", row -> row.position)
            .with("account", "text", row -> row.account)
            .with("authority", "text", row -> row.authority)
            .with("unit", "text", row -> row.unit)
            .with("officer", "text", row -> row.officer)
            .with("classification", "text", row -> row.classification)
            .with("received_at", "timestamptz", row -> row.receivedAt);
    /** A draft compares itself by it, too: what is a column is never forgotten there. */
    static final Columns<RunDraft> RUNS = new Columns<RunDraft>()
            .with("case_id", "uuid", row -> row.caseId)
            .with("clock", "text", row -> row.clock.name())
            .with("run", "int", row -> row.run)
            .with("started_at", "timestamptz", row -> row.startedAt)
            .with("day", "date", row -> row.day == null ? null : row.day.toString())
            .with("hour", "smallint", row -> row.day == null ? null : row.hour)
            .with("due_at", "timestamptz", row -> row.dueAt)
            .with("settled", "boolean", row -> row.settled)
            .with("paused_at", "timestamptz", row -> row.pausedAt)
            .with("paused_seconds", "bigint", row -> row.pausedSeconds)
            .with("ended", "text", row -> row.ended == null ? null : row.ended.name())
            .with("ended_at", "timestamptz", row -> row.endedAt)
            .with("account", "text", row -> row.account)
            .with("authority", "text", row -> row.authority)
            .with("unit", "text", row -> row.unit)
            .with("officer", "text", row -> row.officer)
            .with("classification", "text", row -> row.classification);

    private final JdbcClient db;

    ClockTables(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, ClocksDraft> find(Collection<UUID> caseIds) {
        var cases = new HashMap<UUID, ClocksDraft>();
        var ids = new SqlArrayValue("uuid", caseIds.toArray());
        db.sql("select " + CASES.names() + " from case_clocks where case_id = any (?)")
                .param(ids)
                .query((ResultSet row) -> {
                    ClocksDraft draft = toCase(row);
                    cases.put(draft.caseId, draft);
                });
        db.sql("select " + RUNS.names() + " from case_clock where case_id = any (?) order by clock, run")
                .param(ids)
                .query((ResultSet row) -> {
                    RunDraft run = toRun(row);
                    Objects.requireNonNull(cases.get(run.caseId)).runs.add(run);
                });
        return cases;
    }

    void write(List<ClocksDraft> rows) {
        insert("case_clocks", CASES, that(rows, row -> !row.stored));
        update("case_clocks", CASES, "d.case_id = e.case_id", that(rows, row -> row.stored));
    }

    void writeRuns(List<RunDraft> rows) {
        insert("case_clock", RUNS, that(rows, row -> !row.stored));
        String same = "d.case_id = e.case_id and d.clock = e.clock and d.run = e.run";
        update("case_clock", RUNS, same, that(rows, row -> row.stored));
    }

    private static <R> List<R> that(List<R> rows, Predicate<R> which) {
        return rows.stream().filter(which).toList();
    }

    private <R> void insert(String table, Columns<R> columns, List<R> rows) {
        if (!rows.isEmpty()) {
            db.sql("insert into " + table + " (" + columns.names() + ") select * from " + columns.asTable())
                    .params(columns.values(rows))
                    .update();
        }
    }

    private <R> void update(String table, Columns<R> columns, String same, List<R> rows) {
        if (!rows.isEmpty()) {
            db.sql("update " + table + " d set " + columns.assignments() + " from " + columns.asTable() + " where "
                            + same)
                    .params(columns.values(rows))
                    .update();
        }
    }

    private static ClocksDraft toCase(ResultSet row) throws SQLException {
        var draft = new ClocksDraft(row.getObject("case_id", UUID.class));
        draft.stored = true;
        draft.position = row.getLong("position");
        draft.account = row.getString("account");
        draft.authority = row.getString("authority");
        draft.unit = row.getString("unit");
        draft.officer = row.getString("officer");
        draft.classification = row.getString("classification");
        draft.receivedAt = instant(row, "received_at");
        return draft;
    }

    private static RunDraft toRun(ResultSet row) throws SQLException {
        var draft = new RunDraft(
                row.getObject("case_id", UUID.class), CaseClock.valueOf(row.getString("clock")), row.getInt("run"));
        draft.startedAt = instant(row, "started_at");
        draft.day = row.getObject("day", LocalDate.class);
        draft.hour = row.getInt("hour");
        draft.dueAt = instant(row, "due_at");
        draft.settled = row.getBoolean("settled");
        draft.pausedAt = instant(row, "paused_at");
        draft.pausedSeconds = row.getLong("paused_seconds");
        String ended = row.getString("ended");
        draft.ended = ended == null ? null : Ending.valueOf(ended);
        draft.endedAt = instant(row, "ended_at");
        draft.account = row.getString("account");
        draft.authority = row.getString("authority");
        draft.unit = row.getString("unit");
        draft.officer = row.getString("officer");
        draft.classification = row.getString("classification");
        draft.wasStored();
        return draft;
    }
}
