package se.inkom.command.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.ClockWatch;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.EscalationStep;

/** What the watch has to say of a deadline, in its order; each once for each deadline of each clock (R33). */
public enum WatchStep {
    NEAR,
    MISSED,
    SUBSTITUTE,
    MANAGER;

    /** When there is something to say; null when the policy wants no such step. */
    @Nullable
    Instant at(Deadline deadline, ClockWatch rules) {
        return switch (this) {
            case NEAR -> TimeLeft.from(deadline, rules.near());
            case MISSED -> deadline.dueAt();
            case SUBSTITUTE ->
                rules.substitute() == null ? null : deadline.dueAt().plus(rules.substitute());
            case MANAGER -> rules.manager() == null ? null : deadline.dueAt().plus(rules.manager());
        };
    }

    static WatchStep of(EscalationStep step) {
        return switch (step) {
            case SUBSTITUTE -> SUBSTITUTE;
            case MANAGER -> MANAGER;
        };
    }
}
