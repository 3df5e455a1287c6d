package se.inkom.benchmarks.rows;

import java.util.List;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.harness.Side;
import se.inkom.benchmarks.peers.AxonJdbc;
import se.inkom.benchmarks.peers.AxonJpa;

/** What reads: commands for aggregates that have a past, and replay of everything. */
public final class ReadRows {
    private ReadRows() {}

    public static List<Row> of(Database database) {
        return List.of(
                new Row(
                        "load-8",
                        "load five events, decide, append one; 8 clients",
                        "events",
                        LedgerLoad.CLIENTS,
                        Side.of("select, parse, insert, commit, JDBC", () -> new RawLoad(database)),
                        List.of(
                                Side.of("Inkom", () -> new LedgerLoad(database)),
                                Side.peer("Axon 4.13 JDBC", () -> AxonJdbc.open(database, true)),
                                Side.peer("Axon 4.13 JPA, bytea", () -> AxonJpa.open(database, true, true)))),
                new Row(
                        "replay",
                        "all events from the ledger into objects, 1 reader",
                        "events",
                        1,
                        Side.of("cursor, payload parsed", () -> new RawReplay(database)),
                        List.of(Side.of("Inkom", () -> new Replay(database)).atLeast(0.80))));
    }
}
