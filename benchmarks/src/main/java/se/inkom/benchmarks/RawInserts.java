package se.inkom.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The yardstick: exactly the rows that intake wrote (events and contents), inserted again into tables of the same shape with
 * JDBC batches of the same size, one transaction a batch, by a program that does nothing else.
 */
final class RawInserts {
    private static final String[] TABLES = {"event", "content"};

    private final String url;
    private final String user;
    private final String password;

    RawInserts(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Seconds to insert the rows that belong to positions above {@code from}, in batches of {@code batch} posts. */
    double seconds(long from, int batch, boolean rewrite) throws SQLException {
        String address = url + (rewrite ? "?reWriteBatchedInserts=true" : "");
        try (Connection db = DriverManager.getConnection(address, user, password);
                Statement statement = db.createStatement()) {
            for (String table : TABLES) {
                statement.execute("drop table if exists ledger.raw_" + table);
                statement.execute("create table ledger.raw_" + table + " (like ledger." + table + " including all)");
            }
            var events = rows(db, "select * from ledger.event where position > " + from + " order by position");
            var contents = rows(db, """
                    select c.* from ledger.content c
                    where c.case_id in (select aggregate_id from ledger.event where position > %d) order by c.id
                    """.formatted(from));
            int perPost = Math.max(1, events.size() / contents.size());
            db.setAutoCommit(false);
            long begin = System.nanoTime();
            int e = 0;
            for (int c = 0; c < contents.size(); c += batch) {
                insert(db, "ledger.raw_content", contents.subList(c, Math.min(c + batch, contents.size())));
                int last = Math.min(e + batch * perPost, events.size());
                insert(db, "ledger.raw_event", events.subList(e, last));
                e = last;
                db.commit();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            db.setAutoCommit(true);
            for (String table : TABLES) {
                statement.execute("drop table ledger.raw_" + table);
            }
            return seconds;
        }
    }

    private static List<Object[]> rows(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement();
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

    private static void insert(Connection db, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String values = "?, ".repeat(rows.getFirst().length - 1) + "?";
        try (PreparedStatement insert = db.prepareStatement("insert into " + table + " values (" + values + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
