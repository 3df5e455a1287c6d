package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of the way from receipt to deadline, and whether its hours count. The steps of a deadline follow each other without
 * a gap, so a person can add them up (N5).
 *
 * @param name what the calendar calls the day, such as {@code Midsommarafton}; absent when the kind says it all
 */
public record DeadlineStep(
        Kind kind, Instant from, Instant until, @Nullable String name) {

    /** Whether the hours of a step count, or why not. */
    public enum Kind {
        COUNTS,
        WEEKEND,
        HOLIDAY,
        /** A day on which the municipality is closed beside the holidays. */
        CLOSED,
        /** Outside office hours. */
        OFF_HOURS,
        /** While the answer waited for somebody else (D13). */
        ON_HOLD
    }
}
