package se.inkom.benchmarks.rows;

import java.util.List;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.harness.Side;

/** What a ledger that has grown costs more than a young one. */
public final class GrowthRows {
    private static final int CLIENTS = 8;

    private GrowthRows() {}

    /** @param most events in the largest ledger; the others have a hundredth and a tenth of it */
    public static List<Row> of(Database database, int most) {
        return List.of(
                row(database, most, "growth-append", "append one event, 8 clients", false, 0.85),
                row(
                        database,
                        most,
                        "growth-load",
                        "load an aggregate of five events and decide, 8 clients",
                        true,
                        0.90));
    }

    private static Row row(Database database, int most, String name, String title, boolean load, double target) {
        return new Row(
                name,
                title,
                load ? "loads" : "events",
                CLIENTS,
                side(database, most / 100, load),
                List.of(side(database, most, load).atLeast(target), side(database, most / 10, load)));
    }

    private static Side side(Database database, int events, boolean load) {
        return Side.of("at %,d events".formatted(events), () -> Grown.open(database, events, load));
    }
}
