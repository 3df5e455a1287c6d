package se.inkom.benchmarks.harness;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param wall ratio to the base by the clock, more is better
 * @param cpu the base's CPU time per unit divided by this side's, more is better; absent where it cannot be read
 * @param rate units per second, for scale only
 * @param selfMicros CPU microseconds per unit of this process, for scale only
 * @param serverMicros and of PostgreSQL
 */
public record Line(
        String row,
        String title,
        String side,
        String unit,
        boolean peer,
        @Nullable Spread wall,
        @Nullable Spread cpu,
        double rate,
        double selfMicros,
        double serverMicros,
        @Nullable Double target,
        boolean targetIsCpu,
        @Nullable Figure figure) {

    /** A line that is no ratio: a size, or a time. */
    public record Figure(
            double value, String unit, @Nullable Double atMost) {}

    public static Line figure(
            String row, String title, String side, double value, String unit, @Nullable Double atMost) {
        return new Line(
                row,
                title,
                side,
                unit,
                false,
                null,
                null,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                null,
                false,
                new Figure(value, unit, atMost));
    }

    public boolean isBase() {
        return wall == null && figure == null;
    }

    /** Whether the figure to reach was reached; null when there is none. */
    public @Nullable Boolean reached() {
        if (figure != null) {
            return figure.atMost == null ? null : figure.value <= figure.atMost;
        }
        Spread measured = targetIsCpu ? cpu : wall;
        return target == null || measured == null ? null : measured.median() >= target;
    }
}
