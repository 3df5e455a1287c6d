package se.inkom.query.workqueue;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.Platform;
import se.inkom.events.cases.Classification;
import se.inkom.query.support.AnswerProgress;
import se.inkom.query.support.DeadlineState;
import se.inkom.query.support.Page;
import se.inkom.query.support.QueryProperties;
import se.inkom.query.support.Texts;
import se.inkom.web.Cursor;

/** Asks the work queue; most urgent first. */
@Component
class FindCases {
    private static final int EXCERPT = 200;

    private final JdbcClient db;
    private final Clock clock;
    private final QueryProperties properties;

    FindCases(JdbcClient db, Clock clock, QueryProperties properties) {
        this.db = db;
        this.clock = clock;
        this.properties = properties;
    }

    /** What to look for; null means any. */
    record Filter(
            CaseQueueRow.@Nullable Status status,
            @Nullable String account,
            @Nullable String officer,
            @Nullable String unit,
            @Nullable Classification classification,
            @Nullable AnswerProgress answer,
            @Nullable DeadlineState sla,
            @Nullable String q) {}

    private record Sorted(CaseQueueRow row, Instant sortAt) {}

    Page<CaseQueueRow> find(Filter filter, int limit, @Nullable Cursor after) {
        Instant now = clock.instant();
        var where = new StringBuilder("true");
        var parameters = new HashMap<String, Object>();
        parameters.put("now", utc(now));
        parameters.put("soon", utc(now.plus(properties.dueSoon())));
        parameters.put("limit", limit + 1);
        equal(where, parameters, "status", filter.status == null ? null : filter.status.name());
        if (filter.status != null && filter.status != CaseQueueRow.Status.CLOSED) {
            where.append(" and not closed"); // lets the index of open cases answer
        }
        equal(where, parameters, "account", filter.account);
        equal(where, parameters, "officer", filter.officer);
        equal(where, parameters, "unit", filter.unit);
        equal(where, parameters, "classification", filter.classification == null ? null : filter.classification.name());
        equal(where, parameters, "answer", filter.answer == null ? null : filter.answer.name());
        if (filter.sla != null) {
            where.append(" and (").append(DeadlineState.SQL).append(") = :sla");
            parameters.put("sla", filter.sla.name());
        }
        if (filter.q != null && !filter.q.isBlank()) {
            where.append(" and not secret and search @@ websearch_to_tsquery('swedish', query.search_text(:q))");
            parameters.put("q", filter.q);
        }
        if (after != null) {
            where.append(" and (sort_at, case_id) > (:sortAt, :caseId)");
            putCursor(parameters, after);
        }
        List<Sorted> rows = db.sql("select *, " + DeadlineState.SQL + " as deadline from query.case_queue where "
                        + where + " order by sort_at, case_id limit :limit")
                .params(parameters)
                .query(FindCases::row)
                .list();
        Page<Sorted> page =
                Page.of(rows, limit, last -> Cursor.of(last.sortAt(), last.row().caseId()));
        return new Page<>(page.items().stream().map(Sorted::row).toList(), page.nextCursor());
    }

    private static void equal(
            StringBuilder where, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static void putCursor(Map<String, Object> parameters, Cursor after) {
        try {
            parameters.put("sortAt", utc(Instant.parse(after.values().get(0))));
            parameters.put("caseId", UUID.fromString(after.values().get(1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private static Sorted row(ResultSet row, int n) throws SQLException {
        boolean secret = row.getBoolean("secret");
        String classification = row.getString("classification");
        String deadline = row.getString("deadline");
        Instant sortAt = instant(row, "sort_at");
        return new Sorted(
                new CaseQueueRow(
                        row.getObject("case_id", UUID.class),
                        row.getLong("version"),
                        CaseQueueRow.Status.valueOf(row.getString("status")),
                        Platform.valueOf(row.getString("platform")),
                        row.getString("account"),
                        row.getString("authority"),
                        row.getString("unit"),
                        row.getString("officer"),
                        classification == null ? null : Classification.valueOf(classification),
                        excerpt(row, secret),
                        row.getString("permalink"),
                        instant(row, "received_at"),
                        instant(row, "due_at"),
                        deadline == null ? null : DeadlineState.valueOf(deadline),
                        row.getString("diary_number"),
                        AnswerProgress.valueOf(row.getString("answer")),
                        row.getObject("answered_at") != null || row.getBoolean("no_answer"),
                        row.getString("diary_number") != null || row.getBoolean("not_registered"),
                        row.getBoolean("removed"),
                        row.getBoolean("gone_upstream"),
                        row.getBoolean("hidden"),
                        secret),
                sortAt == null ? Instant.EPOCH : sortAt);
    }

    private static @Nullable String excerpt(ResultSet row, boolean secret) throws SQLException {
        if (secret) {
            return Texts.MASK;
        }
        boolean restricted = row.getBoolean("gone_upstream") && !row.getBoolean("removed");
        return restricted ? Texts.GONE : beginning(row.getString("body"));
    }

    private static @Nullable String beginning(@Nullable String body) {
        if (body == null || body.length() <= EXCERPT) {
            return body;
        }
        int end = Character.isHighSurrogate(body.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return body.substring(0, end) + "…";
    }
}
