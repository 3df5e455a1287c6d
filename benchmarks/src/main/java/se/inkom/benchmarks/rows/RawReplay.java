package se.inkom.benchmarks.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.ledger.store.LedgerReader;

/** The yardstick of replay: one cursor over the table, round and round, the payload parsed into a record. */
final class RawReplay implements Subject {
    private final Database database;
    private final Parser parser;
    private long read;

    RawReplay(Database database, Parser parser) {
        this.database = database;
        this.parser = parser;
    }

    /** Reads an event's name and payload, and gives the object. */
    @FunctionalInterface
    interface Parser {
        Object parse(ResultSet row) throws SQLException;
    }

    @Override
    public void before() {
        read = 0;
    }

    @Override
    public Work work(int client) throws SQLException {
        Connection db = database.connect();
        db.setAutoCommit(false); // or the driver fetches the whole table
        PreparedStatement select = db.prepareStatement(
                "select position, event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata"
                        + " from ledger.event order by position");
        select.setFetchSize(LedgerReader.PAGE);
        return new Work() {
            private ResultSet rows = select.executeQuery();
            private @Nullable Object last;

            @Override
            public int once() throws SQLException {
                int parsed = 0;
                while (parsed < LedgerReader.PAGE) {
                    if (rows.next()) {
                        last = parser.parse(rows);
                        parsed++;
                    } else {
                        rows = select.executeQuery();
                    }
                }
                read += parsed;
                return parsed;
            }

            @Override
            public void close() throws SQLException {
                db.close();
            }
        };
    }

    @Override
    public long counted() {
        return read;
    }

    @Override
    public void close() throws SQLException {
        Ledger.empty(database);
    }
}
