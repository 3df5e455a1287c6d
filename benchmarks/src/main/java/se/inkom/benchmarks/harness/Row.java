package se.inkom.benchmarks.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param name what to type after {@code ./inkom bench}
 * @param unit what is counted, such as {@code events}
 * @param over what the first variant should also be measured against; absent when there are no peers
 */
public record Row(
        String name,
        String title,
        String unit,
        int clients,
        Side base,
        List<Side> variants,
        @Nullable Over over) {

    /** The first variant against the fastest peer of each round, told as {@code label}; {@code target} times as fast is wanted. */
    public record Over(String label, double target) {}

    public Row(String name, String title, String unit, int clients, Side base, List<Side> variants) {
        this(name, title, unit, clients, base, variants, null);
    }

    /** The same without other products. */
    public Row alone() {
        return new Row(
                name,
                title,
                unit,
                clients,
                base,
                variants.stream().filter(side -> !side.peer()).toList(),
                null);
    }
}
