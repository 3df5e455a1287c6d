package se.inkom.command.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.command.policy.Policies;
import se.inkom.events.cases.Deadline;

/**
 * When an answer is due, by the policy's profile. "Närmaste vardagsdygnet" (R31) is 24 hours that run only on weekdays in
 * Stockholm (ADR 0009): received Friday 15:00, due Monday 15:00; received on Saturday, due when Monday ends. A weekday on which
 * clocks change has 23 or 25 hours. "Under arbetstid" (R32) is the same with office hours only.
 */
@Component
public final class AnswerDeadline {
    private final SwedishCalendar calendar;
    private final Policies policies;

    public AnswerDeadline(SwedishCalendar calendar, Policies policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    /** By the standard profile of the policy that judges. */
    public Deadline of(Instant receivedAt) {
        return of(receivedAt, policies.current().deadlines().standardProfile());
    }

    /** A pure function of its arguments and the calendar's version (N5). */
    public Deadline of(Instant receivedAt, DeadlineProfile profile) {
        Duration left = Duration.ofHours(profile.hours());
        for (LocalDate day = StockholmTime.dateOf(receivedAt); ; day = day.plusDays(1)) {
            if (!calendar.isWeekday(day)) {
                continue;
            }
            Instant from = later(receivedAt, opens(day, profile));
            Duration today = Duration.between(from, closes(day, profile));
            if (today.isPositive()) {
                if (left.compareTo(today) <= 0) {
                    return new Deadline(from.plus(left), nameOf(profile), SwedishCalendar.VERSION);
                }
                left = left.minus(today);
            }
        }
    }

    private static Instant opens(LocalDate day, DeadlineProfile profile) {
        return switch (profile.kind()) {
            case WEEKDAY_HOURS -> day.atStartOfDay(StockholmTime.ZONE).toInstant();
            case OFFICE_HOURS -> at(day, Objects.requireNonNull(profile.opens()));
        };
    }

    private static Instant closes(LocalDate day, DeadlineProfile profile) {
        return switch (profile.kind()) {
            case WEEKDAY_HOURS ->
                day.plusDays(1).atStartOfDay(StockholmTime.ZONE).toInstant();
            case OFFICE_HOURS -> at(day, Objects.requireNonNull(profile.closes()));
        };
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(StockholmTime.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Stored with the deadline; it says the reckoning, whatever a policy calls it. */
    private static String nameOf(DeadlineProfile profile) {
        return profile.hours()
                + (profile.kind() == DeadlineProfile.Kind.OFFICE_HOURS ? "-office-hours" : "-weekday-hours");
    }
}
