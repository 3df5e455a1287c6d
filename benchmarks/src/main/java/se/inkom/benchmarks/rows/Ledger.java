package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import se.inkom.benchmarks.harness.Database;

/** The ledger's own tables between slices. */
final class Ledger {
    private Ledger() {}

    static void empty(Database database) throws SQLException {
        database.truncate("ledger.event, ledger.content");
        database.execute("update ledger.event_head set position = 0");
    }

    /** How many events there are, after checking that positions are dense and that the head row agrees. */
    static long events(Database database) throws SQLException {
        long rows = database.count("select count(*) from ledger.event");
        long head = database.count("select position from ledger.event_head");
        long last = database.count("select coalesce(max(position), 0) from ledger.event");
        if (rows != head || rows != last) {
            throw new IllegalStateException(
                    "%d events, the last at %d, but the head row says %d".formatted(rows, last, head));
        }
        return rows;
    }
}
