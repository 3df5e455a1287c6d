package se.inkom.benchmarks.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.Noted;
import se.inkom.benchmarks.sample.Sample;
import tools.jackson.databind.json.JsonMapper;

/** The yardstick of load, decide, append: select and parse the events of one aggregate, insert the next, commit. */
final class RawLoad implements Subject {
    private static final String TABLE = "bench.raw_load";
    private static final String SELECT =
            "select payload from " + TABLE + " where aggregate_id = ? order by sequence_number";

    private final Database database;
    private final JsonMapper json = new JsonMapper();
    private final String payload = Sample.payload();
    private final String metadata = Sample.metadata();

    RawLoad(Database database) throws SQLException {
        this.database = database;
        RawAppend.create(database, TABLE);
    }

    @Override
    public void before() throws SQLException {
        Ledger.fill(database, LedgerLoad.AGGREGATES, LedgerLoad.EVENTS_EACH);
        database.execute(
                "truncate " + TABLE,
                "insert into " + TABLE
                        + " (event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata)"
                        + " select event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata"
                        + " from ledger.event order by position",
                "analyze " + TABLE);
    }

    @Override
    public Work work(int client) throws SQLException {
        Connection db = database.connect();
        db.setAutoCommit(false);
        PreparedStatement select = db.prepareStatement(SELECT);
        PreparedStatement insert = db.prepareStatement(RawAppend.INSERT.replace(RawAppend.TABLE, TABLE));
        return new Work() {
            private int done;

            @Override
            public int once() throws SQLException {
                UUID aggregate = Ledger.id(LedgerLoad.nextOf(client, done++));
                RawAppend.bind(insert, aggregate, load(select, aggregate), payload, metadata);
                int written = insert.executeUpdate();
                db.commit();
                return written;
            }

            @Override
            public void close() throws SQLException {
                db.close();
            }
        };
    }

    /** How many notes there are, having read them all. */
    private int load(PreparedStatement select, UUID aggregate) throws SQLException {
        select.setObject(1, aggregate);
        int notes = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                notes += json.readValue(rows.getString(1), Noted.class).text().isEmpty() ? 0 : 1;
            }
        }
        return notes;
    }

    @Override
    public long counted() throws SQLException {
        return database.count("select count(*) from " + TABLE) - (long) LedgerLoad.AGGREGATES * LedgerLoad.EVENTS_EACH;
    }
}
