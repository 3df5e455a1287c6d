package se.inkom.benchmarks.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.Noted;
import se.inkom.ledger.store.LedgerReader;
import tools.jackson.databind.json.JsonMapper;

/** The yardstick of replay: one cursor over the table, the payload parsed into a record. Fills the ledger that both sides read. */
final class RawReplay implements Subject {
    static final int EVENTS = 100_000;
    private static final int EVENTS_EACH = 5;

    private final Database database;
    private final JsonMapper json = new JsonMapper();
    private long read;

    RawReplay(Database database) throws SQLException {
        this.database = database;
        Ledger.fill(database, EVENTS / EVENTS_EACH, EVENTS_EACH);
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

            @Override
            public int once() throws SQLException {
                int letters = 0;
                for (int i = 0; i < LedgerReader.PAGE; i++) {
                    rows.next();
                    letters += json.readValue(rows.getString(8), Noted.class)
                            .text()
                            .length();
                }
                read += LedgerReader.PAGE;
                if (rows.getLong(1) == EVENTS) {
                    rows = select.executeQuery();
                }
                return letters > 0 ? LedgerReader.PAGE : 0;
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
