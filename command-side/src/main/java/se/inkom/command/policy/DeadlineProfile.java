package se.inkom.command.policy;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One way of counting time.
 *
 * @param hours how many of them there are, where a kind counts hours; else 0
 * @param days how many of them there are, where a kind counts days; else 0
 * @param opens when the office day begins, for an office that is open alike on all weekdays; with {@link Kind#OFFICE_HOURS}
 * @param closes when it ends
 * @param open name of the {@link OpeningHours} instead, for an office that is not
 * @param endsOnWeekday whether a last day that is no weekday is followed by one, as the act 1930:173 has it for statutes; with
 *     {@link Kind#CALENDAR_DAYS}
 * @param rule the rule it implements
 */
public record DeadlineProfile(
        String name,
        Kind kind,
        int hours,
        int days,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable String open,
        boolean endsOnWeekday,
        String rule) {
    static final DeadlineProfile WEEKDAY = hours("24-weekday-hours", Kind.WEEKDAY_HOURS, 24, "R31");

    /** Which time runs. */
    public enum Kind {
        /** Every hour of a weekday: the strict reading of "närmaste vardagsdygnet" (R31, ADR 0009). */
        WEEKDAY_HOURS,
        /** To the end of a weekday after that of receipt: the other reading. */
        END_OF_WEEKDAY,
        /** Only while the office is open (R32). */
        OFFICE_HOURS,
        /** To the end of a day, Sundays like all others. */
        CALENDAR_DAYS,
        /** Every hour there is, as in a crisis (R27). */
        DAY_AND_NIGHT;

        /** Whether the time is over when a day is, and not so many hours later. */
        public boolean endsWithADay() {
            return this == END_OF_WEEKDAY || this == CALENDAR_DAYS;
        }
    }

    public static DeadlineProfile hours(String name, Kind kind, int hours, String rule) {
        return new DeadlineProfile(name, kind, hours, 0, null, null, null, false, rule);
    }

    public static DeadlineProfile days(String name, Kind kind, int days, String rule) {
        return new DeadlineProfile(name, kind, 0, days, null, null, null, false, rule);
    }

    public Duration time() {
        return Duration.ofHours(hours);
    }

    /** What a deadline is stored with: it says the reckoning, whatever a policy calls it. */
    public String reckoning() {
        return switch (kind) {
            case WEEKDAY_HOURS -> hours + "-weekday-hours";
            case END_OF_WEEKDAY -> "end-of-weekday-" + days;
            case OFFICE_HOURS -> hours + "-office-hours" + (open == null ? "" : "-" + open);
            case CALENDAR_DAYS -> days + "-calendar-days" + (endsOnWeekday ? "-to-weekday" : "");
            case DAY_AND_NIGHT -> hours + "-hours-day-and-night";
        };
    }
}
