package se.inkom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import se.inkom.benchmarks.harness.BarChart;
import se.inkom.benchmarks.harness.CpuMeter;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Line;
import se.inkom.benchmarks.harness.LocalPorts;
import se.inkom.benchmarks.harness.Machine;
import se.inkom.benchmarks.harness.MarkdownTable;
import se.inkom.benchmarks.harness.Rounds;
import se.inkom.benchmarks.harness.Row;
import se.inkom.house.LocalPostgres;
import se.inkom.house.Secrets;
import se.inkom.ledger.schema.LedgerSchema;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./inkom bench}: runs the rows that were asked for on a PostgreSQL of its own, and tells what came out. */
public final class Bench {
    private static final int CONNECTIONS = 300; // every side of a row keeps its own

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Args args = Args.of(words);
        Path folder = Files.createTempDirectory("inkom-bench");
        int exit = 0;
        var secrets = new Secrets(folder.resolve("secrets"));
        try {
            var postgres = new LocalPostgres(folder, LocalPorts.free(), secrets)
                    .allowing(CONNECTIONS)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> tidyUp(postgres, folder)));
            run(args, new Database(postgres, folder));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            exit = 1;
        }
        System.exit(exit); // libraries under test leave threads behind
    }

    /** Also when somebody stops the run half-way. */
    private static void tidyUp(LocalPostgres postgres, Path folder) {
        try {
            postgres.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }

    private static void run(Args args, Database database) throws Exception {
        LedgerSchema.migrate(
                new DriverManagerDataSource(database.url(), "inkom_migrator", database.password("inkom_migrator")));
        List<Row> rows = Catalogue.chosen(database, args);
        if (args.list()) {
            rows.forEach(row -> System.out.println(row.name() + "  " + row.title()));
            return;
        }
        var facts = Machine.facts(database);
        var rounds = new Rounds(args.plan(), new CpuMeter(database.postmaster()));
        var lines = new ArrayList<Line>();
        for (Row row : rows) {
            lines.addAll(rounds.run(row));
        }
        tell(args, facts, lines);
    }

    private static void tell(Args args, Map<String, String> facts, List<Line> lines) throws IOException {
        String table = MarkdownTable.of(facts, lines);
        String json = JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("machine", facts, "lines", lines));
        Path out = Files.createDirectories(Path.of("benchmarks", "target", "bench"));
        Files.writeString(out.resolve("bench.md"), table);
        Files.writeString(out.resolve("bench.json"), json);
        Files.writeString(out.resolve("bench.svg"), BarChart.of(lines));
        System.out.println();
        System.out.println(table);
        System.out.println("Also in " + out + ": bench.md, bench.json, bench.svg");
        if (args.write()) {
            Docs.write(table, BarChart.of(lines));
        }
    }
}
