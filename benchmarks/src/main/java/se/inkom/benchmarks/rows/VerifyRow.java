package se.inkom.benchmarks.rows;

import java.util.List;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.harness.Side;

/** A published log checked by a stranger. */
public final class VerifyRow {
    private static final int EVENTS_EACH = 5;
    private static final double MILLION = 1e6;

    private VerifyRow() {}

    /** @param events in the log */
    public static Row of(Database database, int events) {
        return new Row(
                        "verify",
                        "a published log of %,d events, 1 reader".formatted(events),
                        "events",
                        1,
                        Side.of("the records read, each hashed once", () -> sealed(database, events)),
                        List.of(Side.of("inkom verify log", () -> new Verify(database))))
                .telling(new Row.Told("a million events at this rate", "s", 20.0, (own, base) -> MILLION / own.rate()));
    }

    /** The base comes first, and makes the log that both sides read. */
    private static RawVerify sealed(Database database, int events) throws Exception {
        Ledger.fill(database, events / EVENTS_EACH, EVENTS_EACH);
        var sealer = new SealerBeside(database);
        sealer.begin();
        sealer.end();
        return new RawVerify(database, sealer, events);
    }
}
