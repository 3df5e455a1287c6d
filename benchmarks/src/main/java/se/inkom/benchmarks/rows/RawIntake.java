package se.inkom.benchmarks.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;

/**
 * The yardstick of intake: exactly the rows that intake wrote, inserted again into tables of the same shape by a program that
 * does nothing else: multi-row inserts (the driver's {@code reWriteBatchedInserts}), one transaction a batch.
 */
final class RawIntake implements Subject {
    private static final String EVENTS = "bench.raw_event";
    private static final String CONTENTS = "bench.raw_content";

    private final Database database;
    private final int batch;
    private final List<Object[]> events;
    private final List<Object[]> contents;
    private final int eventsEach;

    /** Takes over what the ledger holds now. */
    RawIntake(Database database, int batch) throws SQLException {
        this.database = database;
        this.batch = batch;
        for (String table : new String[] {"event", "content"}) {
            database.execute(
                    "create schema if not exists bench",
                    "drop table if exists bench.raw_" + table,
                    "create table bench.raw_%s (like ledger.%s including all)".formatted(table, table));
        }
        this.events = rows("select * from ledger.event order by position");
        this.contents = rows("select * from ledger.content order by id");
        this.eventsEach = events.size() / contents.size();
    }

    @Override
    public void before() throws SQLException {
        database.execute("truncate bench.raw_event, bench.raw_content");
    }

    @Override
    public Work work(int client) throws SQLException {
        Connection db = database.connect("reWriteBatchedInserts=true");
        db.setAutoCommit(false);
        PreparedStatement intoContents = db.prepareStatement(insert(CONTENTS, contents));
        PreparedStatement intoEvents = db.prepareStatement(insert(EVENTS, events));
        int[] next = {0};
        return new Work() {
            @Override
            public int once() throws SQLException {
                int from = next[0];
                int to = Math.min(from + batch, contents.size());
                next[0] = to;
                if (from < to) {
                    insertAll(intoContents, contents.subList(from, to));
                    insertAll(intoEvents, events.subList(from * eventsEach, to * eventsEach));
                    db.commit();
                }
                return to - from;
            }

            @Override
            public void close() throws SQLException {
                db.close();
            }
        };
    }

    @Override
    public long counted() throws SQLException {
        long posts = database.count("select count(*) from " + CONTENTS);
        long rows = database.count("select count(*) from " + EVENTS);
        if (rows != posts * eventsEach) {
            throw new IllegalStateException("%d contents but %d events".formatted(posts, rows));
        }
        return posts;
    }

    private List<Object[]> rows(String sql) throws SQLException {
        try (Connection db = database.connect();
                var statement = db.createStatement();
                var result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            var rows = new ArrayList<Object[]>();
            while (result.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static String insert(String table, List<Object[]> rows) {
        return "insert into %s values (%s?)".formatted(table, "?, ".repeat(rows.getFirst().length - 1));
    }

    private static void insertAll(PreparedStatement insert, List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
