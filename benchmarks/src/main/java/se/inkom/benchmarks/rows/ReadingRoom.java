package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import se.inkom.benchmarks.harness.Database;
import se.inkom.query.QuerySideApplication;
import se.inkom.query.support.Rebuilds;

/** The query side as in production, with projections that have seen everything and go on looking. */
final class ReadingRoom implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;

    private final Database database;
    private final ConfigurableApplicationContext context;

    private ReadingRoom(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** On a ledger that is there; comes back when every projection has caught up. */
    static ReadingRoom open(Database database) throws SQLException, InterruptedException {
        var context = App.start(
                QuerySideApplication.class,
                "query-side",
                "inkom_query",
                database,
                Map.of(
                        "inkom.audit.log-folder",
                        App.in(database, "transparency"),
                        "inkom.exports.folder",
                        App.in(database, "exports")));
        while (database.count("""
                select count(*) from query.token_entry, ledger.event_head h where processor_name not like '\\_\\_%'
                and (token is null or (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint < h.position)""") > 0 || database.count("select count(*) from query.token_entry") == 0) {
            Thread.sleep(LOOK_MILLIS);
        }
        return new ReadingRoom(database, context);
    }

    Rebuilds rebuilds() {
        return context.getBean(Rebuilds.class);
    }

    @Override
    public void close() throws SQLException {
        context.close();
        Ledger.empty(database);
    }
}
