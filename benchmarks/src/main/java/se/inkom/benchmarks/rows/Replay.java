package se.inkom.benchmarks.rows;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.Sample;
import se.inkom.ledger.store.LedgerReader;

/** Our side of reading all events: pages by position into event objects, round and round. */
final class Replay implements Subject {
    private final HikariDataSource pool;
    private final LedgerReader reader;
    private final int events;
    private long read;

    Replay(Database database, int events) {
        this.events = events;
        this.pool = database.pool("inkom_query", 1, Map.of());
        this.reader = new LedgerReader(pool, Sample.types());
    }

    @Override
    public void before() {
        read = 0;
    }

    @Override
    public Work work(int client) {
        long[] after = {0};
        return () -> {
            var page = reader.page(after[0], LedgerReader.PAGE);
            if (page.getFirst().position() != after[0] + 1 || page.getLast().position() != after[0] + page.size()) {
                throw new IllegalStateException("Events were skipped after " + after[0]);
            }
            after[0] = (after[0] + page.size()) % events;
            read += page.size();
            return page.size();
        };
    }

    @Override
    public long counted() {
        return read;
    }

    @Override
    public void close() {
        pool.close();
    }
}
