package se.inkom.query.duties;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.support.DeadlineState;
import se.inkom.query.support.Page;
import se.inkom.query.support.QueryProperties;
import se.inkom.web.Cursor;

/** Reckons what is left to do. A case that waits for another unit's acceptance is nobody's duty here meanwhile (R30). */
@Component
class FindDuties {
    /** With the columns that {@link DeadlineState#SQL} judges; a duty without a time of its own stands where its case does. */
    private static final String OPEN = """
            from (select q.case_id, kind, duty.due_at, coalesce(duty.due_at, sort_at) as urgency,
                kind = 0 and paused as paused, null::timestamptz as answered_at, false as no_answer
              from query.case_queue q left join query.case_clock r on r.case_id = q.case_id and r.clock = 'REGISTRATION'
                and r.started_at is not null and r.ended_at is null
              cross join lateral (values
                (0, q.answered_at is null and not q.no_answer, q.due_at),
                (1, q.classification = 'UNSUITABLE' and not removed and not hidden and not gone_upstream, null),
                (2, diary_number is null and not not_registered, r.due_at),
                (3, (q.answered_at is not null or q.no_answer) and (diary_number is not null or not_registered)
                  and not (coalesce(q.classification, '') = 'UNSUITABLE' and not removed and not hidden
                    and not gone_upstream), null)
              ) duty(kind, is_open, due_at)
              where q.officer = :officer and not closed and forwarded_to is null and is_open) duty""";

    private static final String NOT_SEEN = """
            select account from ledger.account left join query.account_supervision s using (account)
            where s.looked_at is null or s.looked_at < :today order by account""";

    private final JdbcClient db;
    private final Clock clock;
    private final QueryProperties properties;

    FindDuties(JdbcClient db, Clock clock, QueryProperties properties) {
        this.db = db;
        this.clock = clock;
        this.properties = properties;
    }

    private record Sorted(Duty duty, Instant sortAt) {}

    Duties of(String officer, int limit, @Nullable Cursor after) {
        Instant now = clock.instant();
        Page<Sorted> page = page(officer, limit, after, now);
        return new Duties(
                officer,
                now,
                counts(officer),
                db.sql(NOT_SEEN)
                        .param("today", utc(SwedishTime.startOfDay(now)))
                        .query(String.class)
                        .list(),
                page.items().stream().map(Sorted::duty).toList(),
                page.nextCursor());
    }

    private Map<Duty.Kind, Long> counts(String officer) {
        var counts = new EnumMap<Duty.Kind, Long>(Duty.Kind.class);
        for (Duty.Kind kind : Duty.Kind.values()) {
            counts.put(kind, 0L);
        }
        db.sql("select kind, count(*) " + OPEN + " group by kind")
                .param("officer", officer)
                .query((ResultSet row) -> {
                    counts.put(Duty.Kind.values()[row.getInt(1)], row.getLong(2));
                });
        return counts;
    }

    private Page<Sorted> page(String officer, int limit, @Nullable Cursor after, Instant now) {
        var parameters = new HashMap<String, Object>();
        parameters.put("officer", officer);
        parameters.put("now", utc(now));
        parameters.put("soon", utc(now.plus(properties.dueSoon())));
        parameters.put("limit", limit + 1);
        if (after != null) {
            putCursor(parameters, after);
        }
        List<Sorted> rows = db.sql(
                        "select case_id, kind, due_at, urgency, " + DeadlineState.SQL + " as deadline " + OPEN
                                + (after == null ? "" : " where (urgency, case_id, kind) > (:sortAt, :caseId, :kind)")
                                + " order by urgency, case_id, kind limit :limit")
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        last.sortAt, last.duty.caseId(), last.duty.kind().ordinal()));
    }

    private static void putCursor(Map<String, Object> parameters, Cursor after) {
        try {
            parameters.put("sortAt", utc(Instant.parse(after.values().get(0))));
            parameters.put("caseId", UUID.fromString(after.values().get(1)));
            parameters.put("kind", Integer.parseInt(after.values().get(2)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private static Sorted row(ResultSet row) throws SQLException {
        String deadline = row.getString("deadline");
        Instant sortAt = instant(row, "urgency");
        var duty = new Duty(
                Duty.Kind.values()[row.getInt("kind")],
                row.getObject("case_id", UUID.class),
                instant(row, "due_at"),
                deadline == null ? null : DeadlineState.valueOf(deadline));
        return new Sorted(duty, sortAt == null ? Instant.EPOCH : sortAt);
    }
}
