package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;

/** Which profile each clock of a case runs by; a clock without one does not run. The answer's is the standard one. */
public record ClockRules(
        @Nullable String firstLook,
        @Nullable String assignment,
        @Nullable String registration,
        @Nullable String acceptance) {
    static final ClockRules NONE = new ClockRules(null, null, null, null);

    @Nullable
    String profileOf(CaseClock clock) {
        return switch (clock) {
            case FIRST_LOOK -> firstLook;
            case ASSIGNMENT -> assignment;
            case ANSWER -> null;
            case REGISTRATION -> registration;
            case ACCEPTANCE -> acceptance;
        };
    }
}
