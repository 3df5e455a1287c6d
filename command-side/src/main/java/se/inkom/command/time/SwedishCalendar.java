package se.inkom.command.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which days are weekdays. Saturdays, Sundays, public holidays (1989:253) and the three eves of Midsummer, Christmas and New
 * Year (1930:173) are not (L16).
 */
@Component
public final class SwedishCalendar {
    /** Names the calendar in stored deadlines, so that an old case keeps the calendar it was judged by. */
    public static final String VERSION = "SE/jollyday-2.19.0";

    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    public boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidaysOf(day.getYear()).contains(day);
    }

    private Set<LocalDate> holidaysOf(int year) {
        return holidays.computeIfAbsent(year, y -> manager.getHolidays(Year.of(y)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
