package se.inkom.command.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.CalendarRules;
import se.inkom.command.policy.CalendarRules.ClosedDay;
import se.inkom.command.policy.CalendarRules.OpenDay;
import se.inkom.command.policy.Period;
import se.inkom.events.cases.DeadlineStep.Kind;

/**
 * Which days are weekdays for one municipality, and why the others are not (L16, D10). What it says of a day never changes
 * while it lives, so each year is reckoned once: intake asks it for every post.
 */
public final class WorkCalendar {
    private final SwedishCalendar swedish;
    private final CalendarRules rules;
    private final Map<LocalDate, OpenDay> open = new HashMap<>();
    private final Map<LocalDate, ClosedDay> closed = new HashMap<>();
    private final Map<Integer, Day[]> years = new ConcurrentHashMap<>();
    private final String version;

    /** @param kind {@link Kind#COUNTS} for a weekday, else why it is none */
    record Day(Kind kind, @Nullable String name) {
        private static final Day WEEKDAY = new Day(Kind.COUNTS, null);
        private static final Day WEEKEND = new Day(Kind.WEEKEND, null);
    }

    WorkCalendar(SwedishCalendar swedish, CalendarRules rules) {
        this.swedish = swedish;
        this.rules = rules;
        rules.open().forEach(day -> open.put(day.date(), day));
        rules.closed().forEach(day -> closed.put(day.date(), day));
        this.version = SwedishCalendar.VERSION + (rules.digest().isEmpty() ? "" : "+" + rules.digest());
    }

    /** The library's version, and a digest of what the municipality added to it. */
    public String version() {
        return version;
    }

    public boolean isWeekday(LocalDate day) {
        return day(day).kind() == Kind.COUNTS;
    }

    Day day(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::year)[date.getDayOfYear() - 1];
    }

    /** When offices are open on a day that has hours of its own; empty: as usual. */
    List<Period> hoursOf(LocalDate date) {
        OpenDay day = open.get(date);
        return day == null ? List.of() : day.hours();
    }

    private Day[] year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        var days = new Day[first.lengthOfYear()];
        Arrays.setAll(days, i -> reckon(first.plusDays(i)));
        return days;
    }

    private Day reckon(LocalDate date) {
        if (open.containsKey(date)) {
            return Day.WEEKDAY;
        }
        SwedishCalendar.Named holiday = swedish.holidaysOf(date.getYear()).get(date);
        if (holiday != null && !(holiday.eve() && rules.evesCount())) {
            return new Day(Kind.HOLIDAY, holiday.name());
        }
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY
                || date.getDayOfWeek() == DayOfWeek.SATURDAY && !rules.saturdayCounts()) {
            return Day.WEEKEND;
        }
        ClosedDay shut = closed.get(date);
        return shut == null ? Day.WEEKDAY : new Day(Kind.CLOSED, shut.name());
    }
}
