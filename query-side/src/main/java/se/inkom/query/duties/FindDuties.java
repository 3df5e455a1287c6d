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
    private static final String OPEN = """
            from query.case_queue q left join lateral (
              select due_at as register_by from query.case_clock c
              where c.case_id = q.case_id and clock = 'REGISTRATION' and started_at is not null and ended_at is null
            ) r on true cross join lateral (values
              (0, answered_at is null and not no_answer, due_at),
              (1, classification = 'UNSUITABLE' and not removed and not hidden and not gone_upstream, null),
              (2, diary_number is null and not not_registered, register_by),
              (3, (answered_at is not null or no_answer) and (diary_number is not null or not_registered)
                and not (coalesce(classification, '') = 'UNSUITABLE' and not removed and not hidden and not gone_upstream),
                null)
            ) duty(kind, is_open, duty_due)
            where officer = :officer and not closed and forwarded_to is null and is_open""";

    private static final String STATE = "case when kind = 0 then " + DeadlineState.SQL + "\n" + """
             when duty_due is null then null
             when duty_due < :now then 'OVERDUE'
             when duty_due <= :soon then 'DUE_SOON'
             else 'ON_TIME' end""";

    /** By the duty's own time; one without any stands where its case does. */
    private static final String URGENCY = "coalesce(duty_due, sort_at)";

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
        List<Sorted> rows = db.sql("select q.case_id, kind, duty_due, " + URGENCY + " as urgency, " + STATE
                        + " as deadline " + OPEN
                        + (after == null ? "" : " and (" + URGENCY + ", q.case_id, kind) > (:sortAt, :caseId, :kind)")
                        + " order by urgency, q.case_id, kind limit :limit")
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
                instant(row, "duty_due"),
                deadline == null ? null : DeadlineState.valueOf(deadline));
        return new Sorted(duty, sortAt == null ? Instant.EPOCH : sortAt);
    }
}
