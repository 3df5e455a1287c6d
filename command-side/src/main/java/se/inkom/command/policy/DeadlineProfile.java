package se.inkom.command.policy;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One way of counting the time to answer.
 *
 * @param hours how many of them there are
 * @param opens when the office day begins; with {@link Kind#OFFICE_HOURS}
 * @param closes when it ends
 * @param rule the rule it implements
 */
public record DeadlineProfile(
        String name,
        Kind kind,
        int hours,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        String rule) {
    static final DeadlineProfile WEEKDAY =
            new DeadlineProfile("24-weekday-hours", Kind.WEEKDAY_HOURS, 24, null, null, "R31");

    /** Which hours run. */
    public enum Kind {
        /** Every hour of a weekday. */
        WEEKDAY_HOURS,
        /** Only between {@code opens} and {@code closes} on weekdays. */
        OFFICE_HOURS
    }
}
