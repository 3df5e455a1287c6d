package se.inkom.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.Note;
import se.inkom.benchmarks.sample.NoteAgain;
import se.inkom.benchmarks.sample.Sample;
import se.inkom.benchmarks.sample.Wiring;

/** Axon Framework 4.13 with an engine as it comes; commands through its bus, one transaction each. */
abstract class StockAxon implements Subject {
    private static final int AGGREGATES = 2000;
    private static final int EVENTS_EACH = 5;

    final Database database;
    final HikariDataSource pool;
    private final boolean load;
    private final String table;
    private final EventStorageEngine engine;
    private final TransactionManager transactions;
    private final Configuration axon;
    private final String[] ids = new String[AGGREGATES];

    /** An engine, with the transactions it takes part in. */
    record Engine(
            EventStorageEngine engine,
            TransactionManager transactions,
            org.axonframework.serialization.Serializer serializer) {}

    /** @param load whether commands are for aggregates that have five events, instead of new ones */
    StockAxon(Database database, HikariDataSource pool, String table, boolean load, Engine engine) throws SQLException {
        this.database = database;
        this.pool = pool;
        this.table = table;
        this.load = load;
        this.engine = engine.engine;
        this.transactions = engine.transactions;
        this.axon = Wiring.started(Wiring.around(engine.engine, engine.transactions, engine.serializer));
    }

    @Override
    public void before() throws Exception {
        database.execute("truncate " + table);
        if (load) {
            for (int i = 0; i < AGGREGATES; i++) {
                ids[i] = Sample.newId().toString();
            }
            for (int i = 0; i < AGGREGATES; i += 100) {
                int first = i;
                transactions.executeInTransaction(() -> fill(first, 100));
            }
        }
    }

    private void fill(int first, int howMany) {
        for (int i = first; i < first + howMany; i++) {
            var events = new java.util.ArrayList<DomainEventMessage<?>>();
            for (int sequence = 0; sequence < EVENTS_EACH; sequence++) {
                events.add(new GenericDomainEventMessage<>(
                        "NoteBook",
                        ids[i],
                        sequence,
                        sequence == 0 ? Sample.noted(ids[i]) : Sample.notedAgain(ids[i]),
                        MetaData.from(Sample.METADATA)));
            }
            engine.appendEvents(List.copyOf(events));
        }
    }

    @Override
    public Work work(int client) {
        if (load) {
            int[] next = {client * 251};
            return () -> {
                Wiring.send(axon.commandBus(), new NoteAgain(ids[Math.floorMod(next[0] += 97, AGGREGATES)]));
                return 1;
            };
        }
        return () -> {
            Wiring.send(axon.commandBus(), new Note(Sample.newId().toString()));
            return 1;
        };
    }

    @Override
    public long counted() throws Exception {
        long rows = database.count("select count(*) from " + table);
        return load ? rows - (long) AGGREGATES * EVENTS_EACH : rows;
    }

    @Override
    public void close() throws Exception {
        axon.shutdown();
        pool.close();
    }
}
