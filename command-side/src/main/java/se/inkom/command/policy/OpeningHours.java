package se.inkom.command.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;

/**
 * When an office is open: several periods a day (D11), each day of the week in its own way, and otherwise in summer.
 *
 * @param seasons parts of the year with hours of their own
 */
public record OpeningHours(String name, List<Days> hours, List<Season> seasons) {
    public OpeningHours {
        hours = Absent.asEmpty(hours);
        seasons = Absent.asEmpty(seasons);
    }

    /** The same hours on some days of the week. */
    public record Days(List<DayOfWeek> days, List<Period> open) {
        public Days {
            days = Absent.asEmpty(days);
            open = Absent.asEmpty(open);
        }
    }

    /**
     * A part of every year, such as the summer; it may go over New Year.
     *
     * @param from its first day, such as {@code 06-15}
     * @param until its last day
     */
    public record Season(String name, String from, String until, List<Days> hours) {
        public Season {
            hours = Absent.asEmpty(hours);
        }

        boolean holdsOn(LocalDate day) {
            MonthDay first = monthDay(from);
            MonthDay last = monthDay(until);
            MonthDay today = MonthDay.from(day);
            boolean begun = !today.isBefore(first);
            boolean notOver = !today.isAfter(last);
            return first.isAfter(last) ? begun || notOver : begun && notOver;
        }

        private static MonthDay monthDay(String text) {
            return MonthDay.parse("--" + text);
        }
    }

    /** The same two hours every day. */
    static OpeningHours daily(DeadlineProfile profile) {
        var open = new Period(Objects.requireNonNull(profile.opens()), Objects.requireNonNull(profile.closes()));
        return new OpeningHours(
                profile.name(), List.of(new Days(List.of(DayOfWeek.values()), List.of(open))), List.of());
    }

    /** The hours of a day by the season and the day of the week, whatever the calendar makes of it. */
    public List<Period> on(LocalDate day) {
        return seasons.stream()
                .filter(season -> season.holdsOn(day))
                .findFirst()
                .map(season -> of(day.getDayOfWeek(), season.hours()))
                .orElseGet(() -> of(day.getDayOfWeek(), hours));
    }

    private static List<Period> of(DayOfWeek day, List<Days> week) {
        return week.stream()
                .filter(days -> days.days().contains(day))
                .findFirst()
                .map(Days::open)
                .orElse(List.of());
    }
}
