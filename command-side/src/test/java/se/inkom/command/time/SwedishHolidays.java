package se.inkom.command.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** The days of the act 1989:253 and the eves of 1930:173, written down once more so that no library judges itself (L16). */
final class SwedishHolidays {
    private static final Set<MonthDay> SAME_DATE_EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private SwedishHolidays() {}

    static boolean isWeekday(LocalDate day) {
        return isWeekday(day, false, true);
    }

    static boolean isWeekday(LocalDate day, boolean saturdayCounts, boolean evesAreHolidays) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.SATURDAY && !saturdayCounts;
        return !weekend && !isHoliday(day) && !(evesAreHolidays && isEve(day));
    }

    private static boolean isHoliday(LocalDate day) {
        LocalDate easter = easterOf(day.getYear());
        return SAME_DATE_EVERY_YEAR.contains(MonthDay.from(day))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(midsummerOf(day.getYear()))
                || day.equals(
                        LocalDate.of(day.getYear(), 10, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
    }

    private static boolean isEve(LocalDate day) {
        return day.equals(midsummerOf(day.getYear()).minusDays(1))
                || MonthDay.from(day).equals(MonthDay.of(12, 24))
                || MonthDay.from(day).equals(MonthDay.of(12, 31));
    }

    private static LocalDate midsummerOf(int year) {
        return LocalDate.of(year, 6, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** Gauss's rule as Meeus wrote it down for the Gregorian calendar. */
    private static LocalDate easterOf(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
