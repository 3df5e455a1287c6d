package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import se.inkom.benchmarks.harness.Database;

/** What intake left in the tables: the positions go on from slice to slice, because followers keep their place in them. */
final class TakenIn {
    private static final int EVENTS_A_POST = 2; // received, and assigned by the account's rule

    private final Database database;
    private long head;

    TakenIn(Database database) {
        this.database = database;
    }

    void before() throws SQLException {
        database.truncate("ledger.event, ledger.content, command.source_post");
        head = head();
    }

    /** Posts that have their case, their events and their content; anything else is an error. */
    long posts() throws SQLException {
        long posts = database.count("select count(*) from command.source_post");
        long events = database.count("select count(*) from ledger.event");
        long contents = database.count("select count(*) from ledger.content");
        if (events != posts * EVENTS_A_POST || contents != posts || head() - head != events) {
            throw new IllegalStateException("%d posts, but %d events, %d contents, and the head row moved by %d"
                    .formatted(posts, events, contents, head() - head));
        }
        return posts;
    }

    private long head() throws SQLException {
        return database.count("select position from ledger.event_head");
    }
}
