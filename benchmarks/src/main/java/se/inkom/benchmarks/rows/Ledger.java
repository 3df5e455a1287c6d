package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import java.util.UUID;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.sample.Sample;

/** The ledger's own tables between slices. */
final class Ledger {
    private Ledger() {}

    static void empty(Database database) throws SQLException {
        database.truncate("ledger.event, ledger.content");
        database.execute("update ledger.event_head set position = 0");
    }

    /** So many aggregates of so many events, written past the ledger's own door, because it is not what is timed. */
    static void fill(Database database, int aggregates, int eventsEach) throws SQLException {
        empty(database);
        String example = id(0).toString();
        String payload = Sample.types().toJson(Sample.noted(example));
        database.execute(
                "set session_replication_role = replica",
                """
                insert into ledger.event (position, event_id, aggregate_id, sequence_number, event_type, revision,
                                          recorded_at, payload, metadata)
                select a * %2$d + s + 1, gen_random_uuid(), id::uuid, s,
                       case s when 0 then 'bench.noted' else 'bench.noted-again' end, 1, now(),
                       replace('%3$s', '%4$s', id), '%5$s'
                from generate_series(0, %1$d - 1) a,
                     lateral (select '01939f3c-0e11-7c00-9c7e-' || lpad(to_hex(a), 12, '0')) as named (id),
                     generate_series(0, %2$d - 1) s
                order by 1""".formatted(aggregates, eventsEach, payload, example, Sample.metadata()),
                "update ledger.event_head set position = " + (long) aggregates * eventsEach,
                "analyze ledger.event");
    }

    /** The aggregates of {@link #fill} by number. */
    static UUID id(int aggregate) {
        return UUID.fromString("01939f3c-0e11-7c00-9c7e-%012x".formatted(aggregate));
    }

    static long head(Database database) throws SQLException {
        return database.count("select position from ledger.event_head");
    }

    /** How many events there are, after checking that positions are dense and that the head row agrees. */
    static long events(Database database) throws SQLException {
        long rows = database.count("select count(*) from ledger.event");
        long head = head(database);
        long last = database.count("select coalesce(max(position), 0) from ledger.event");
        if (rows != head || rows != last) {
            throw new IllegalStateException(
                    "%d events, the last at %d, but the head row says %d".formatted(rows, last, head));
        }
        return rows;
    }
}
