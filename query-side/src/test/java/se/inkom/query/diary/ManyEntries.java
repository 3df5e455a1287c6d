package se.inkom.query.diary;

import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.testing.LedgerDatabase;

/** A diary of any size, written into its table directly: three authorities, five years, words as often as words are. */
final class ManyEntries {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    static final List<String> AUTHORITIES = List.of("KS", "SBN", "UN");
    static final int YEARS = 5;

    /** Words by their rank: every other entry has one of the first ten, and the last ones stand in a handful. */
    static final int WORDS = 4_000;

    private ManyEntries() {}

    static LedgerDatabase of(int size) {
        LedgerDatabase database = LedgerDatabase.fresh();
        Flyway.configure()
                .dataSource(database.as("inkom_migrator"))
                .locations("classpath:db/query")
                .schemas("query")
                .defaultSchema("query")
                .createSchemas(false)
                .load()
                .migrate();
        var db = new JdbcTemplate(database.as("inkom_migrator"));
        List<String> indexes = db.queryForList("""
                select indexdef from pg_indexes
                where schemaname = 'query' and tablename = 'diary_entry' and indexname <> 'diary_entry_pkey'
                """, String.class);
        db.queryForList("""
                        select indexname from pg_indexes
                        where schemaname = 'query' and tablename = 'diary_entry' and indexname <> 'diary_entry_pkey'
                        """, String.class).forEach(index -> db.execute("drop index query." + index));
        db.execute(ROWS.formatted(WORDS, size));
        indexes.forEach(db::execute);
        db.execute("vacuum analyze query.diary_entry");
        return database;
    }

    /** Numbers grow with the dates; every fifth entry is its matter's second, and of every hundredth no word is public. */
    private static final String ROWS = """
            insert into query.diary_entry (matter_id, entry_number, position, changed_at, authority, diary_number, year, number,
              status, subject, kind, direction, entry_date, counterpart, description, documents, registered_by, registered_at)
            select md5(unit || matter)::uuid, entry, i, i, unit, unit || year || '/' || matter, year, matter,
              case when i %% 50 = 0 then 'OPEN' else 'CLOSED' end,
              case when i %% 100 <> 0 then 'Synpunkt ' || said end, 'POST', 'INCOMING', day,
              case when i %% 100 <> 0 then 'Namn' || i %% 5000 || ' Efternamn' || i %% 7000 end,
              case when i %% 100 <> 0 then 'Kommentar på Facebook om ' || said end, '[]', 'rut.ek', day
            from generate_series(0, %2$d - 1) i,
            lateral (select (array['KS', 'SBN', 'UN'])[1 + i %% 3] as unit, i / 15 * 4 + least(i / 3 %% 5, 3) + 1 as matter,
              1 + greatest(i / 3 %% 5 - 3, 0) as entry, date '2022-01-01' + (i::bigint * 1826 / %2$d)::int as day) a,
            lateral (select extract(year from day)::int as year) b,
            lateral (
              select string_agg('ord' || floor(power(%1$d, (abs(hashint4(i * 7 + w)) %% 100000) / 100000.0))::int, ' ') as said
              from generate_series(1, 6) w) c
            """;
}
