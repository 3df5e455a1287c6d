package se.inkom.benchmarks.harness;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
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
        @Nullable Over over,
        List<Told> told) {

    /** The first variant against the fastest peer of each round, told as {@code label}; {@code target} times as fast is wanted. */
    public record Over(String label, double target) {}

    /**
     * A figure beside the ratios: the median over the rounds of what is reckoned from the first variant's slice and the
     * base's of the same round.
     */
    public record Told(String label, String unit, @Nullable Double atMost, ToDoubleBiFunction<Slice, Slice> from) {}

    public Row(String name, String title, String unit, int clients, Side base, List<Side> variants) {
        this(name, title, unit, clients, base, variants, null);
    }

    public Row(
            String name, String title, String unit, int clients, Side base, List<Side> variants, @Nullable Over over) {
        this(name, title, unit, clients, base, variants, over, List.of());
    }

    public Row telling(Told... figures) {
        return new Row(name, title, unit, clients, base, variants, over, List.of(figures));
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
                null,
                told);
    }
}
