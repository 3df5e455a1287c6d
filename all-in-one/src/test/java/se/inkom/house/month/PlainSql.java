package se.inkom.house.month;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the board should say, in SQL over the stored events and nothing else: each run of a clock begins with the post, a
 * reopening or an offer, is due by the last deadline that it was given, and ends with the first thing that ends it.
 */
final class PlainSql {
    private static final List<String> PREPARED = List.of(
            "create schema plain",
            """
            create table plain.e as
            select aggregate_id c, position pos, substr(event_type, 6) t, payload::jsonb p
            from ledger.event where event_type like 'case.%'
            """,
            "create index on plain.e (c, t, pos)",
            "analyze plain.e",
            """
            create table plain.given as
            select c, pos, 'ANSWER' clock, p -> 'deadline' d, t in ('post-received', 'reopened') begins, t = 'reopened' again
              from plain.e where t in ('post-received', 'answer-resumed', 'reopened') and p -> 'deadline' <> 'null'
            union all select c, pos, x ->> 'clock', x -> 'deadline', true, false
              from plain.e, jsonb_array_elements(p -> 'clocks') x where t = 'post-received'
            union all select c, pos, p ->> 'clock', p -> 'deadline', false, false from plain.e where t = 'deadline-recalculated'
            union all select c, pos, 'ACCEPTANCE', p -> 'acceptBy', true,
                exists (select from plain.e o where o.c = e.c and o.pos < e.pos and o.t = 'forwarded')
              from plain.e e where t = 'forwarded'
            """,
            """
            create table plain.stop as
            select c, pos, 'ANSWER' clock, true done, p ->> 'publishedAt' ended from plain.e where t = 'answer-published'
            union all select c, pos, 'ANSWER', false, p ->> 'decidedAt' from plain.e where t = 'answer-deemed-unnecessary'
            union all select c, pos, 'ASSIGNMENT', true, p ->> 'assignedAt' from plain.e where t = 'assigned'
            union all select c, pos, 'REGISTRATION', true, p ->> 'decidedAt' from plain.e where t = 'registration-deemed-unnecessary'
            union all select c, pos, 'ACCEPTANCE', true, coalesce(p ->> 'acceptedAt', p ->> 'declinedAt')
              from plain.e where t in ('forwarding-accepted', 'forwarding-declined')
            union all select c, pos, 'FIRST_LOOK', true, coalesce(p ->> 'seenAt', p ->> 'assignedAt', p ->> 'forwardedAt',
                p ->> 'acceptedAt', p ->> 'declinedAt', p ->> 'givenAt', p ->> 'pausedAt', p ->> 'resumedAt', p ->> 'decidedAt',
                p ->> 'recalculatedAt')
              from plain.e where coalesce(p ->> 'seenBy', p ->> 'assignedBy', p ->> 'forwardedBy', p ->> 'acceptedBy',
                p ->> 'declinedBy', p ->> 'responder', p ->> 'pausedBy', p ->> 'resumedBy', p ->> 'decidedBy',
                p ->> 'recalculatedBy') not like 'inkom-%'
            union all select c, pos, clock, false, p ->> 'closedAt'
              from plain.e, unnest(array['ANSWER', 'ASSIGNMENT', 'REGISTRATION', 'ACCEPTANCE', 'FIRST_LOOK']) clock
              where t = 'closed'
            """,
            "create index on plain.given (c, clock, pos)",
            "create index on plain.stop (c, clock, pos)",
            "analyze plain.given",
            "analyze plain.stop",
            """
            create table plain.run as
            select c, clock, pos, again,
                   coalesce(lead(pos) over (partition by c, clock order by pos), 9223372036854775807) upto
            from plain.given where begins
            """,
            """
            create table plain.fate as
            select r.clock, r.again, stop.done, stop.ended::timestamptz ended,
              (select (d ->> 'dueAt')::timestamptz from plain.given g where g.c = r.c and g.clock = r.clock
                and g.pos >= r.pos and g.pos < r.upto order by g.pos desc limit 1) due,
              r.clock = 'ANSWER' and coalesce((select t = 'answer-paused' from plain.e e where e.c = r.c and e.pos > r.pos
                and e.t in ('answer-paused', 'answer-resumed') order by e.pos desc limit 1), false) paused
            from plain.run r left join lateral (select done, ended from plain.stop s where s.c = r.c and s.clock = r.clock
              and s.pos > r.pos and s.pos < r.upto order by done desc, pos limit 1) stop on true
            """);

    private static final String FIGURES = """
            select count(*) filter (where not again) "received", count(*) filter (where again) "again",
              count(*) filter (where done and ended <= due) "inTime", count(*) filter (where done and ended > due) "late",
              count(*) filter (where not done) "notNeeded", count(*) filter (where done is null) "open",
              count(*) filter (where done is null and not paused and due < :now) "overdue"
            from plain.fate where clock = :clock
            """;

    private static final String OPEN = """
            select count(*) filter (where due > :now::timestamptz + interval '4 hours') "onTime",
              count(*) filter (where due >= :now and due <= :now::timestamptz + interval '4 hours') "dueSoon",
              count(*) filter (where due < :now) "overdue",
              (select count(*) from plain.fate where done is null and paused and clock = :clock) "paused"
            from plain.fate where done is null and not paused and clock = :clock
            """;

    private final org.springframework.jdbc.core.simple.JdbcClient db;
    private final Instant now;

    PlainSql(JdbcTemplate db, Instant now) {
        this.db = org.springframework.jdbc.core.simple.JdbcClient.create(db);
        this.now = now;
        db.execute("create index month_lives on ledger.event (aggregate_id, position)");
        PREPARED.forEach(db::execute);
    }

    Map<String, Object> figures(String clock) {
        return ask(FIGURES, clock);
    }

    Map<String, Object> open(String clock) {
        return ask(OPEN, clock);
    }

    /** How often the watch said that a deadline of this clock was missed. */
    long missed(String clock) {
        return db.sql("select count(*) from plain.e where t = 'deadline-missed' and p ->> 'clock' = ?")
                .param(clock)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> ask(String sql, String clock) {
        return db.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("clock", clock)
                .query()
                .singleRow();
    }
}
