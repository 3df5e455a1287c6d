package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import java.util.List;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.harness.Side;
import se.inkom.benchmarks.peers.AxonJdbc;
import se.inkom.benchmarks.peers.AxonJpa;
import se.inkom.benchmarks.sample.Noted;
import tools.jackson.databind.json.JsonMapper;

/** What reads: commands for aggregates that have a past, and replay of everything. */
public final class ReadRows {
    private static final int EVENTS = 100_000;
    private static final int EVENTS_EACH = 5;

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
                        Side.of("cursor, payload parsed", () -> filled(database)),
                        List.of(Side.of("Inkom", () -> new Replay(database, EVENTS))
                                .atLeast(0.80))));
    }

    /** Fills the ledger that both sides read. */
    private static RawReplay filled(Database database) throws SQLException {
        Ledger.fill(database, EVENTS / EVENTS_EACH, EVENTS_EACH);
        var json = new JsonMapper();
        return new RawReplay(database, row -> json.readValue(row.getString(8), Noted.class));
    }
}
