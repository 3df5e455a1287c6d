package se.inkom.benchmarks.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;

/** The operator's rebuild, once a slice: shadow tables, every event, indexes, the swap. */
final class Rebuild implements Subject {
    private static final long LOOK_MILLIS = 5;

    private final Database database;
    private final ReadingRoom room;
    private final List<String> projections;
    private final AutoCloseable ends;
    private final int events;

    /** @param projections none for all of them */
    Rebuild(Database database, ReadingRoom room, List<String> projections, AutoCloseable ends) throws SQLException {
        this.database = database;
        this.room = room;
        this.projections = projections;
        this.ends = ends;
        this.events = (int) database.count("select position from ledger.event_head");
    }

    @Override
    public void before() throws SQLException {
        database.execute("truncate query.rebuild");
    }

    @Override
    public Work work(int client) throws SQLException {
        Connection db = database.connect();
        Statement statement = db.createStatement();
        return new Work() {
            private boolean done;

            @Override
            public int once() throws SQLException, InterruptedException {
                if (done) {
                    return 0;
                }
                room.rebuilds().begin(projections);
                while (runs(statement)) {
                    Thread.sleep(LOOK_MILLIS);
                }
                done = true;
                return events;
            }

            @Override
            public void close() throws SQLException {
                db.close();
            }
        };
    }

    private static boolean runs(Statement statement) throws SQLException {
        try (ResultSet running =
                statement.executeQuery("select exists (select from query.rebuild where state = 'RUNNING')")) {
            return running.next() && running.getBoolean(1);
        }
    }

    /** The job lets go of its lock a moment after the last swap. */
    @Override
    public long late() throws SQLException, InterruptedException {
        while (database.count("select count(*) from pg_locks where locktype = 'advisory' and objid = 18") > 0) {
            Thread.sleep(LOOK_MILLIS);
        }
        return 0;
    }

    /** Every projection that was asked for, and a row for every case where there is a table of them. */
    @Override
    public long counted() throws SQLException {
        long wrong =
                database.count("select count(*) from query.rebuild where state <> 'DONE' or position <> " + events);
        long rebuilt = database.count("select count(*) from query.rebuild");
        long cases =
                database.count("select count(distinct aggregate_id) from ledger.event where event_type like 'case.%'");
        for (String table : List.of("case_queue", "case_clocks", "case_page")) {
            wrong += database.count("select count(*) from query." + table) == cases ? 0 : 1;
        }
        if (wrong > 0 || rebuilt == 0 || !projections.isEmpty() && rebuilt != projections.size()) {
            throw new IllegalStateException("%d rebuilt, and %d things are wrong".formatted(rebuilt, wrong));
        }
        return events;
    }

    @Override
    public void close() throws Exception {
        ends.close();
    }
}
