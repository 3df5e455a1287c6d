package se.inkom.command.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.CalendarRules;

/**
 * Sweden's public holidays (1989:253) and the three eves of Midsummer, Christmas and New Year (1930:173), with their names, from
 * the holiday library; what a municipality makes of them is its {@link WorkCalendar}. The library is asked once a year.
 */
@Component
public final class SwedishCalendar {
    /** Names the calendar in stored deadlines, so that an old case keeps the calendar it was judged by. */
    public static final String VERSION = "SE/jollyday-2.19.0";

    private static final Locale SWEDISH = Locale.of("sv");
    private static final Set<String> EVES = Set.of("MIDSUMMER_EVE", "CHRISTMAS_EVE", "NEW_YEARS_EVE");

    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    private final Map<Integer, Map<LocalDate, Named>> years = new ConcurrentHashMap<>();

    /** @param eve whether it is one of the three that are holidays only by the act of 1930 */
    record Named(String name, boolean eve) {}

    /** The calendar under a municipality's rules. */
    public WorkCalendar under(CalendarRules rules) {
        return new WorkCalendar(this, rules);
    }

    Map<LocalDate, Named> holidaysOf(int year) {
        return years.computeIfAbsent(year, y -> manager.getHolidays(Year.of(y)).stream()
                .collect(
                        Collectors.toUnmodifiableMap(Holiday::getDate, SwedishCalendar::named, SwedishCalendar::both)));
    }

    private static Named named(Holiday holiday) {
        return new Named(holiday.getDescription(SWEDISH), EVES.contains(holiday.getPropertiesKey()));
    }

    /** Two on one day, such as Ascension on the first of May: always a holiday, and always the same name. */
    private static Named both(Named one, Named other) {
        Named first = one.name().compareTo(other.name()) <= 0 ? one : other;
        return new Named(first.name(), one.eve() && other.eve());
    }
}
