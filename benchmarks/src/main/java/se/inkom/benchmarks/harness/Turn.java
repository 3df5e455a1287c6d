package se.inkom.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side of a row while it runs, and what its slices gave. */
record Turn(Side side, Subject subject, List<Slice> slices) {
    Turn(Side side, Subject subject) {
        this(side, subject, new ArrayList<>());
    }

    double rate(int round) {
        return slices.get(round).rate();
    }

    /** Our rate over the base's, round by round. */
    static Spread wall(List<Slice> own, List<Slice> base) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(own.get(i).rate() / base.get(i).rate());
        }
        return Spread.of(ratios);
    }

    /** The base's CPU time over ours, round by round; null where it could not be read. */
    static @Nullable Spread cpu(List<Slice> own, List<Slice> base) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(base.get(i).cpuMicrosPerUnit() / own.get(i).cpuMicrosPerUnit());
        }
        return ratios.stream().anyMatch(ratio -> ratio.isNaN()) ? null : Spread.of(ratios);
    }
}
