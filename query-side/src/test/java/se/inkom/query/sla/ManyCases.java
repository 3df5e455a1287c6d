package se.inkom.query.sla;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.testing.LedgerDatabase;

/** Any number of cases over three years, written into the boards' tables directly; one in fifty is open, all of the last weeks. */
final class ManyCases {
    static final int ACCOUNTS = 12;
    static final int UNITS = 8;
    static final int OFFICERS = 40;

    private ManyCases() {}

    /** After the migrations have run, and before anything follows the ledger. */
    static void fill(LedgerDatabase database, int size) {
        var db = new JdbcTemplate(database.as("inkom_migrator"));
        List<String> indexes = db.queryForList("""
                select indexdef from pg_indexes where schemaname = 'query' and tablename = 'case_clock'
                and indexname <> 'case_clock_pkey'
                """, String.class);
        db.execute("drop index query.case_clock_open, query.case_clock_begun");
        db.execute(RUNS.formatted(size));
        db.execute("""
                insert into query.case_clocks
                select case_id, 0, account, authority, unit, officer, classification, started_at
                from query.case_clock where clock = 'ANSWER'
                """);
        db.execute(DAYS.formatted(IntStream.range(0, 24)
                .mapToObj("count(*) filter (where hour = %d)"::formatted)
                .collect(Collectors.joining(", "))));
        indexes.forEach(db::execute);
        db.execute("vacuum analyze query.case_clock");
        db.execute("vacuum analyze query.case_clocks");
        db.execute("vacuum analyze query.clock_day");
    }

    /** Of the open ones a tenth is on nobody's desk, a twentieth is paused, and some are missed already. */
    private static final String RUNS = """
            insert into query.case_clock
            select (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid, clock, 1, started, clock_in_stockholm::date,
              extract(hour from clock_in_stockholm), started + within * interval '1 minute', false,
              case when is_open and clock = 'ANSWER' and i %% 20 = 0 then started + interval '1 hour' end, 0,
              case when is_open and open_too then null when clock = 'ANSWER' and i %% 10 = 0 then 'NOT_NEEDED' else 'DONE' end,
              case when is_open and open_too then null
                   else least(now(), started + within * ((i * 37 + length(clock)) %% 110) / 100 * interval '1 minute') end,
              'account-' || i %% 12, 'authority-' || i %% 4, 'unit-' || i %% 8,
              case when is_open and i %% 3 = 0 and i %% 10 = 1 then null else 'officer-' || (i * 7 + i / 40) %% 40 end,
              (array['QUESTION', 'OPINION', 'CRITICISM', 'COMMENT', 'FAULT_REPORT', null, 'UNSUITABLE', 'TRIVIAL'])[1 + i / 3 %% 8]
            from generate_series(0, %1$d - 1) i,
            lateral (select now() - (%1$d - i) * (interval '1095 days' / %1$d) - interval '1 minute' as started) s,
            lateral (select started at time zone 'Europe/Stockholm' as clock_in_stockholm,
              i >= %1$d - %1$d / 18 and i %% 100 < 36 as is_open) a,
            lateral (values ('FIRST_LOOK', 480, i %% 20 = 1), ('ASSIGNMENT', 480, i %% 10 = 1), ('ANSWER', 30000 * (1 + i %% 3), true),
              ('REGISTRATION', 40000, i %% 2 = 1)) c(clock, within, open_too)
            """;

    private static final String DAYS = """
            insert into query.clock_day
            select clock, dimension, day, key, count(*), 0, count(*) filter (where ended = 'DONE' and ended_at <= due_at),
              count(*) filter (where ended = 'DONE' and ended_at > due_at), count(*) filter (where ended = 'NOT_NEEDED'),
              array[%s],
              coalesce(array_agg(floor(extract(epoch from ended_at - started_at))::int
                order by floor(extract(epoch from ended_at - started_at))::int) filter (where ended = 'DONE'), '{}')
            from query.case_clock,
            lateral (values ('ALL', ''), ('ACCOUNT', account), ('AUTHORITY', authority), ('UNIT', unit),
              ('OFFICER', coalesce(officer, '')), ('CLASSIFICATION', coalesce(classification, ''))) d(dimension, key)
            group by clock, dimension, day, key
            """;
}
