package se.inkom.console.apis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes of {@code /api/sla}; docs/sla.md says what each number means. */
public interface Sla {

    /** How promises are kept at one moment. */
    record Board(
            Instant at,
            Instant dueSoonUntil,
            String clock,
            Open open,
            List<OfClock> clocks,
            LocalDate from,
            LocalDate to,
            Figures figures) {}

    /** What runs of one clock. */
    record OfClock(String clock, Open open) {}

    /** Clocks that run now, by how they stand. */
    record Open(long onTime, long dueSoon, long overdue, long paused) {
        public long all() {
            return onTime + dueSoon + overdue + paused;
        }
    }

    /** What became of what began in a span of days. */
    record Figures(
            long received,
            long again,
            long inTime,
            long late,
            long notNeeded,
            long open,
            long overdue,
            @Nullable Double withinPercent,
            @Nullable Long medianSeconds,
            @Nullable Long p90Seconds) {}

    /** Figures per day or week. */
    record Series(Instant at, String step, LocalDate from, LocalDate to, List<Point> points) {}

    /** One of them, with its first and last day. */
    record Point(LocalDate from, LocalDate to, Figures figures) {}

    /** When posts come in, by weekday and hour in Stockholm. */
    record Arrivals(LocalDate from, LocalDate to, long total, long max, List<Weekday> weekdays) {}

    /** Twenty-four numbers, from midnight. */
    record Weekday(String weekday, List<Long> hours) {}

    /** The board's numbers told apart. */
    record Breakdown(String dimension, List<Part> parts) {}

    /** One account, unit, officer or classification; without id what has none. */
    record Part(@Nullable String id, Open open, Figures figures) {}

    /** A clock that will be missed unless somebody does something. */
    record Next(
            UUID caseId,
            String clock,
            int run,
            String state,
            Instant startedAt,
            Instant dueAt,
            String account,
            String unit,
            @Nullable String officer,
            @Nullable String classification) {}

    /** One run of a clock of one case. */
    record Run(
            UUID caseId,
            String clock,
            int run,
            String state,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant pausedAt,
            @Nullable Instant endedAt,
            @Nullable Long secondsTaken,
            String account,
            String authority,
            String unit,
            @Nullable String officer,
            @Nullable String classification) {}
}
