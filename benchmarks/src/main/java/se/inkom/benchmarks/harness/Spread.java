package se.inkom.benchmarks.harness;

import java.util.List;

/** The median of some rounds, and how far they lie apart. */
public record Spread(double median, double min, double max) {
    static Spread of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        double median = n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}
