package se.inkom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.rows.AppendRows;
import se.inkom.benchmarks.rows.GrowthRows;
import se.inkom.benchmarks.rows.IntakeRows;
import se.inkom.benchmarks.rows.ProjectionRow;
import se.inkom.benchmarks.rows.ReadRows;
import se.inkom.benchmarks.rows.VerifyRow;

/** Every row there is, in the order of the table. */
final class Catalogue {
    private static final List<String> SMOKE = List.of("append-8", "intake", "kafka");

    private static final int POSTS = 40_000;
    private static final int FOLDED = 5_000;
    private static final int VERIFIED = 100_000;
    private static final int MOST_EVENTS = 1_000_000;

    private Catalogue() {}

    /** Rows by name, or by the beginning of it. */
    static List<Row> chosen(Database database, Args args) {
        var all = new ArrayList<Row>();
        all.addAll(AppendRows.of(database));
        all.addAll(ReadRows.of(database));
        all.addAll(GrowthRows.of(database, args.smoke() ? 10_000 : MOST_EVENTS));
        all.addAll(IntakeRows.of(database, args.smoke() ? 4_000 : POSTS));
        all.add(ProjectionRow.of(database, args.smoke() ? 2_000 : FOLDED));
        all.add(VerifyRow.of(database, args.smoke() ? 5_000 : VERIFIED));
        if (args.alone()) {
            all.replaceAll(Row::alone);
        }
        if (args.names().isEmpty()) {
            return args.smoke()
                    ? all.stream().filter(row -> SMOKE.contains(row.name())).toList()
                    : all;
        }
        var chosen = all.stream()
                .filter(row -> args.names().stream().anyMatch(name -> row.name().startsWith(name)))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("No such row. There are: "
                    + String.join(", ", all.stream().map(Row::name).toList()));
        }
        return chosen;
    }
}
