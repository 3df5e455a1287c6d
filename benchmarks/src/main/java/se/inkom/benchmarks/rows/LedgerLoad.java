package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.NoteAgain;
import se.inkom.benchmarks.sample.Wiring;

/** Our side of load, decide, append. */
final class LedgerLoad extends LedgerAppend {
    /** Aggregates, each of a single client: nobody waits for, or collides with, another's. */
    static final int AGGREGATES = 2000;

    static final int EVENTS_EACH = 5;
    static final int CLIENTS = 8;

    LedgerLoad(Database database) throws SQLException {
        super(database);
    }

    static int nextOf(int client, int done) {
        return client + CLIENTS * (done % (AGGREGATES / CLIENTS));
    }

    @Override
    public void before() throws SQLException {
        Ledger.fill(database, AGGREGATES, EVENTS_EACH);
    }

    @Override
    public Work work(int client) {
        int[] done = {0};
        return () -> {
            Wiring.send(
                    commands(),
                    new NoteAgain(Ledger.id(nextOf(client, done[0]++)).toString()));
            return 1;
        };
    }

    @Override
    public long counted() throws SQLException {
        return super.counted() - AGGREGATES * EVENTS_EACH;
    }
}
