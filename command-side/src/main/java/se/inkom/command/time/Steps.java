package se.inkom.command.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.DeadlineStep;
import se.inkom.events.cases.DeadlineStep.Kind;

/** Steps as they are walked: no gaps, no empty ones, and neighbours of one kind are one. */
final class Steps {
    private final List<DeadlineStep> steps = new ArrayList<>();

    List<DeadlineStep> list() {
        return List.copyOf(steps);
    }

    void add(Kind kind, Instant from, Instant until, @Nullable String name) {
        if (!from.isBefore(until)) {
            return;
        }
        DeadlineStep last = steps.isEmpty() ? null : steps.getLast();
        if (last != null && last.kind() == kind && java.util.Objects.equals(last.name(), name)) {
            steps.set(steps.size() - 1, new DeadlineStep(kind, last.from(), until, name));
        } else {
            steps.add(new DeadlineStep(kind, from, until, name));
        }
    }

    /** What others walked, up to an instant. */
    void take(List<DeadlineStep> walked, Instant until) {
        walked.forEach(step -> add(step.kind(), step.from(), sooner(step.until(), until), step.name()));
    }

    /** To an instant that is known. */
    void walk(Timeline timeline, Instant from, Instant until) {
        for (LocalDate day = StockholmTime.dateOf(from); Timeline.begins(day).isBefore(until); day = day.plusDays(1)) {
            for (DeadlineStep step : timeline.of(day)) {
                add(step.kind(), later(step.from(), from), sooner(step.until(), until), step.name());
            }
        }
    }

    /** Until so much time has counted; says when that is. */
    Instant count(Timeline timeline, Instant from, Duration time) {
        Duration left = time;
        for (LocalDate day = StockholmTime.dateOf(from); ; day = day.plusDays(1)) {
            for (DeadlineStep step : timeline.of(day)) {
                Instant begins = later(step.from(), from);
                Duration counts = step.kind() == Kind.COUNTS ? Duration.between(begins, step.until()) : Duration.ZERO;
                if (counts.isPositive() && left.compareTo(counts) <= 0) {
                    add(Kind.COUNTS, begins, begins.plus(left), step.name());
                    return begins.plus(left);
                }
                add(step.kind(), begins, step.until(), step.name());
                left = counts.isPositive() ? left.minus(counts) : left;
            }
        }
    }

    static Duration countedAfter(List<DeadlineStep> steps, Instant from) {
        return steps.stream()
                .filter(step -> step.kind() == Kind.COUNTS && step.until().isAfter(from))
                .map(step -> Duration.between(later(step.from(), from), step.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
