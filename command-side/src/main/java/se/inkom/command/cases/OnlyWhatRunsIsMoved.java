package se.inkom.command.cases;

import java.time.Instant;
import se.inkom.command.clocks.CaseClocks;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.AnswerPaused;
import se.inkom.events.cases.CaseClock;

/** A clock that has stopped tells what happened, and stays as it is; time stands still only where it ran (R31, D13). */
final class OnlyWhatRunsIsMoved {
    private OnlyWhatRunsIsMoved() {}

    static void checkAnswerRuns(CaseState state) {
        checkRuns(state, CaseClock.ANSWER);
    }

    static CaseClocks.Begun checkRuns(CaseState state, CaseClock clock) {
        CaseClocks.Begun begun = state.clocks
                .of(clock)
                .orElseThrow(
                        () -> new RuleViolation("clock-not-begun", Rule.R31, "No time for " + clock + " has begun."));
        if (state.clocks.isStopped(clock)) {
            throw new RuleViolation(
                    "clock-stopped", Rule.R31, "What the time for " + clock + " was given for is done already.");
        }
        Instant pausedAt = state.clocks.paused().map(AnswerPaused::pausedAt).orElse(null);
        if (clock == CaseClock.ANSWER && pausedAt != null) {
            throw new RuleViolation(
                    "answer-paused",
                    Rule.R31,
                    "The time to answer stands still since " + pausedAt + ". Let it run again first.");
        }
        return begun;
    }

    static AnswerPaused checkAnswerWaits(CaseState state) {
        return state.clocks
                .paused()
                .orElseThrow(() ->
                        new RuleViolation("answer-not-paused", Rule.R31, "The time to answer does not stand still."));
    }
}
