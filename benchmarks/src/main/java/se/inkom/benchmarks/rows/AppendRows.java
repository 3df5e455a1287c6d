package se.inkom.benchmarks.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.harness.Side;
import se.inkom.benchmarks.peers.AxonJdbc;
import se.inkom.benchmarks.peers.AxonJpa;
import se.inkom.benchmarks.peers.MessageDb;
import se.inkom.benchmarks.peers.Pekko;

/** Commands of one event, for new aggregates: ours, and the others, beside a bare insert. */
public final class AppendRows {
    private AppendRows() {}

    public static List<Row> of(Database database) {
        return List.of(
                row(database, 1, 0.7, null),
                row(database, 8, 1.0, null),
                row(database, 32, 1.5, new Row.Over("Inkom, over the best peer", 2.0)),
                sealing(database));
    }

    private static Row sealing(Database database) {
        return new Row(
                        "sealing",
                        "commands of one event, 32 clients, without and with the sealer beside them",
                        "events",
                        32,
                        Side.of("Inkom without sealer", () -> new LedgerAppend(database)),
                        List.of(Side.of("Inkom, all of it sealed and published", () -> new SealedAppend(database))
                                .cpuAtLeast(0.90)))
                .telling(
                        new Row.Told(
                                "CPU that sealing adds per event",
                                "%",
                                10.0,
                                (with, without) -> 100 * (with.cpuMicrosPerUnit() / without.cpuMicrosPerUnit() - 1)),
                        new Row.Told(
                                "CPU that sealing adds per event",
                                "us",
                                null,
                                (with, without) -> with.cpuMicrosPerUnit() - without.cpuMicrosPerUnit()));
    }

    private static Row row(Database database, int clients, double target, Row.@Nullable Over over) {
        return new Row(
                "append-" + clients,
                "commands of one event, %d %s".formatted(clients, clients == 1 ? "client" : "clients"),
                "events",
                clients,
                Side.of("insert and commit, JDBC", () -> new RawAppend(database)),
                List.of(
                        Side.of("Inkom", () -> new LedgerAppend(database)).atLeast(target),
                        Side.peer("Axon 4.13 JDBC", () -> AxonJdbc.open(database, false)),
                        Side.peer("Axon 4.13 JPA, bytea", () -> AxonJpa.open(database, true, false)),
                        Side.peer("Axon 4.13 JPA, as it comes", () -> AxonJpa.open(database, false, false)),
                        Side.peer("Pekko JDBC, new actors", () -> Pekko.open(database, true)),
                        Side.peer("Pekko JDBC, actors in memory", () -> Pekko.open(database, false)),
                        Side.peer("message-db", () -> MessageDb.open(database))),
                over);
    }
}
