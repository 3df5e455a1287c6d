package se.inkom.command.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineStep;

/**
 * Counts back from a deadline. Two hours before Monday 09:00 is Friday afternoon when only office hours count, and not Monday
 * 07:00, when nobody is there to hurry: the steps that are stored with the deadline tell which hours count (N5).
 */
final class TimeLeft {
    private TimeLeft() {}

    /** From when on no more than so much of the counted time is left; of a deadline without steps, by the clock on the wall. */
    static Instant from(Deadline deadline, Duration left) {
        List<DeadlineStep> steps = deadline.steps();
        if (steps.isEmpty()) {
            return deadline.dueAt().minus(left);
        }
        Duration wanted = left;
        Instant from = deadline.dueAt();
        for (DeadlineStep step : steps.reversed()) {
            if (step.kind() != DeadlineStep.Kind.COUNTS) {
                continue;
            }
            Duration counted = Duration.between(step.from(), step.until());
            if (counted.compareTo(wanted) >= 0) {
                return step.until().minus(wanted);
            }
            wanted = wanted.minus(counted);
            from = step.from();
        }
        return from;
    }
}
