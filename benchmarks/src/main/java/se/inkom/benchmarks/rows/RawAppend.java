package se.inkom.benchmarks.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.Sample;

/** The yardstick of single appends: a prepared insert of a row that is ready, committed by itself, a connection a client. */
final class RawAppend implements Subject {
    static final String TABLE = "bench.raw_append";
    static final String INSERT = "insert into " + TABLE
            + " (event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final String payload = Sample.payload();
    private final String metadata = Sample.metadata();

    RawAppend(Database database) throws SQLException {
        this.database = database;
        create(database, TABLE);
    }

    /** The ledger's own table and indexes, but positions from a sequence: a row of this table waits for nobody. */
    static void create(Database database, String table) throws SQLException {
        database.execute(
                "create schema if not exists bench",
                "drop table if exists " + table,
                "create table " + table + " (like ledger.event including all)",
                "alter table " + table + " alter column position add generated always as identity");
    }

    @Override
    public void before() throws SQLException {
        database.execute("truncate " + TABLE);
    }

    @Override
    public Work work(int client) throws SQLException {
        Connection db = database.connect();
        PreparedStatement insert = db.prepareStatement(INSERT);
        return new Work() {
            @Override
            public int once() throws SQLException {
                bind(insert, Sample.newId(), 0, payload, metadata);
                return insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                db.close();
            }
        };
    }

    static void bind(PreparedStatement insert, UUID aggregate, long sequence, String payload, String metadata)
            throws SQLException {
        insert.setObject(1, Sample.newId());
        insert.setObject(2, aggregate);
        insert.setLong(3, sequence);
        insert.setString(4, "bench.noted");
        insert.setInt(5, 1);
        insert.setObject(6, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setString(7, payload);
        insert.setString(8, metadata);
    }

    @Override
    public long counted() throws SQLException {
        return database.count("select count(*) from " + TABLE);
    }
}
