package se.inkom.query.deadlines;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.DeadlineStep;
import se.inkom.events.cases.WaitingFor;

/**
 * One clock of a case, for people.
 *
 * @param begunAt from when its time is counted
 * @param stoppedAt when what it is for was done
 * @param secondsLeft until it is due, below zero when that has passed; absent unless it runs
 * @param waitingFor whom a pause waits for
 * @param rule the reckoning, such as {@code 24-weekday-hours}
 * @param calendar the calendar's version
 * @param text all of it in a sentence
 * @param steps from begin to deadline, without gaps; empty for deadlines from before steps were noted
 */
record ExplainedClock(
        CaseClock clock,
        State state,
        Instant begunAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Long secondsLeft,
        @Nullable WaitingFor waitingFor,
        @Nullable Instant pausedAt,
        @Schema(example = "24-weekday-hours") String rule,
        @Schema(example = "SE/jollyday-2.19.0") String calendar,

        @Schema(example = "Svar senast måndag 23 november 2026 kl. 15.00: 24 timmar som bara löper på vardagar.")
        String text,

        List<Step> steps) {

    /** Where it stands at this moment. */
    @Schema(name = "ClockState")
    enum State {
        RUNNING,
        /** It runs, and is past its deadline. */
        LATE,
        PAUSED,
        /** What it is for was done in time. */
        MET,
        /** It was done after the deadline. */
        MET_LATE
    }

    /** One stretch of the way. */
    @Schema(name = "ClockStep")
    record Step(
            DeadlineStep.Kind kind,
            Instant from,
            Instant until,

            @Schema(example = "fredag 20 november 15.00–24.00: 9 tim räknas")
            String text) {}
}
