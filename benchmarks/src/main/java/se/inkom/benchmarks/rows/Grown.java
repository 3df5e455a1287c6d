package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.CountNotes;
import se.inkom.benchmarks.sample.Note;
import se.inkom.benchmarks.sample.Sample;
import se.inkom.benchmarks.sample.Wiring;

/** A ledger, in a database of its own, that has had so many events before; it grows a little further in each slice. */
final class Grown extends LedgerAppend {
    private static final int EVENTS_EACH = 5;

    private final int aggregates;
    private final boolean load;
    private final LongAdder loaded = new LongAdder();
    private long before;

    /** @param load loads one of the aggregates that are there and writes nothing, where the others write to a new one */
    private Grown(Database database, int aggregates, boolean load) throws SQLException {
        super(database);
        this.aggregates = aggregates;
        this.load = load;
    }

    static Grown open(Database database, int events, boolean load) throws SQLException {
        Database own = database.copy("grown_" + events);
        Ledger.fill(own, events / EVENTS_EACH, EVENTS_EACH);
        own.execute("vacuum analyze ledger.event", "checkpoint");
        System.out.printf(
                "  %,d events take %s bytes each, indexes included; payload and metadata are %s of them%n",
                events,
                own.text("select pg_total_relation_size('ledger.event') / count(*) from ledger.event"),
                own.text("select round(avg(octet_length(payload) + octet_length(metadata))) from ledger.event"));
        return new Grown(own, events / EVENTS_EACH, load);
    }

    @Override
    public void before() throws SQLException {
        before = Ledger.head(database);
    }

    @Override
    public Work work(int client) {
        var random = new SplittableRandom(client);
        return () -> {
            if (load) {
                return load(Ledger.id(random.nextInt(aggregates)).toString());
            }
            Wiring.send(commands(), new Note(Sample.newId().toString()));
            return 1;
        };
    }

    private int load(String id) {
        Object notes = Wiring.send(commands(), new CountNotes(id));
        if (!Integer.valueOf(EVENTS_EACH).equals(notes)) {
            throw new IllegalStateException(id + " has " + notes + " notes");
        }
        loaded.increment();
        return 1;
    }

    @Override
    public long counted() throws SQLException {
        return load ? loaded.sumThenReset() : Ledger.events(database) - before;
    }

    @Override
    public void close() throws SQLException {
        super.close();
        database.drop();
    }
}
