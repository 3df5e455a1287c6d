package se.inkom.query.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one run adds to the figures of the day it began on; the projection's sums and the sums made when asked add up these.
 *
 * @param outcome how it ended; null while it runs
 * @param seconds what it took when it was done, pauses left out
 */
record Contribution(
        LocalDate day, int hour, boolean again, @Nullable ClockState outcome, int seconds) {

    static Contribution of(
            LocalDate day,
            int hour,
            int run,
            Instant startedAt,
            Instant dueAt,
            @Nullable Ending ended,
            @Nullable Instant endedAt,
            long pausedSeconds) {
        if (ended == null || endedAt == null) {
            return new Contribution(day, hour, run > 1, null, 0);
        }
        ClockState outcome =
                switch (ended) {
                    case NOT_NEEDED -> ClockState.NOT_NEEDED;
                    case DONE -> endedAt.isAfter(dueAt) ? ClockState.LATE : ClockState.IN_TIME;
                };
        return new Contribution(day, hour, run > 1, outcome, secondsTaken(startedAt, endedAt, pausedSeconds));
    }

    static int secondsTaken(Instant startedAt, Instant endedAt, long pausedSeconds) {
        long seconds = Duration.between(startedAt, endedAt).toSeconds() - pausedSeconds;
        return (int) Math.clamp(seconds, 0, Integer.MAX_VALUE);
    }

    boolean isDone() {
        return outcome == ClockState.IN_TIME || outcome == ClockState.LATE;
    }
}
