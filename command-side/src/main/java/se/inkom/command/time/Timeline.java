package se.inkom.command.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.command.policy.OpeningHours;
import se.inkom.command.policy.Period;
import se.inkom.events.cases.DeadlineStep;
import se.inkom.events.cases.DeadlineStep.Kind;

/** The days as one kind of profile sees them: each cut into stretches that count and stretches that do not. */
final class Timeline {
    private final DeadlineProfile.Kind kind;
    private final WorkCalendar calendar;
    private final @Nullable OpeningHours opening;
    /** Posts that come in together are due together: the same few days are asked for again and again. */
    private final Map<LocalDate, List<DeadlineStep>> days = new ConcurrentHashMap<>();

    Timeline(DeadlineProfile.Kind kind, WorkCalendar calendar, @Nullable OpeningHours opening) {
        this.kind = kind;
        this.calendar = calendar;
        this.opening = opening;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /** From midnight to midnight, without gaps. */
    List<DeadlineStep> of(LocalDate date) {
        return days.computeIfAbsent(date, this::cut);
    }

    private List<DeadlineStep> cut(LocalDate date) {
        WorkCalendar.Day day = calendar.day(date);
        return switch (kind) {
            case CALENDAR_DAYS, DAY_AND_NIGHT -> whole(date, Kind.COUNTS, null);
            case WEEKDAY_HOURS, END_OF_WEEKDAY -> whole(date, day.kind(), day.name());
            case OFFICE_HOURS -> day.kind() == Kind.COUNTS ? officeDay(date) : whole(date, day.kind(), day.name());
        };
    }

    private static List<DeadlineStep> whole(LocalDate date, Kind kind, @Nullable String name) {
        return List.of(new DeadlineStep(kind, begins(date), begins(date.plusDays(1)), name));
    }

    private List<DeadlineStep> officeDay(LocalDate date) {
        var steps = new Steps();
        Instant at = begins(date);
        for (Period period : hours(date)) {
            Instant opens = at(date, period.from());
            Instant closes = period.toTheEndOfTheDay() ? begins(date.plusDays(1)) : at(date, period.until());
            steps.add(Kind.OFF_HOURS, at, opens, null);
            steps.add(Kind.COUNTS, opens, closes, null);
            at = closes;
        }
        steps.add(Kind.OFF_HOURS, at, begins(date.plusDays(1)), null);
        return steps.list();
    }

    private List<Period> hours(LocalDate date) {
        List<Period> special = calendar.hoursOf(date);
        return special.isEmpty() && opening != null ? opening.on(date) : special;
    }

    static Instant begins(LocalDate date) {
        return date.atStartOfDay(StockholmTime.ZONE).toInstant();
    }

    /** In a night that lacks the hour, when it would have begun; policies name no time inside it. */
    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(StockholmTime.ZONE).toInstant();
    }
}
