package se.inkom.command.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The same sums by somebody who knows no calendar library, no time zone data and no arithmetic but adding one: steps from minute
 * to minute and asks of each whether it counts. All times are minutes since 1970 in UTC, all days are days since 1970.
 */
final class MinuteByMinute {
    private static final int DAY = 24 * 60;

    private final Rules rules;

    // Of the day that the last minute was in
    private long day = Long.MIN_VALUE;
    private boolean weekday;
    private int[][] open = {};

    // Of the year that the last minute was in
    private long yearFrom;
    private long yearUntil;
    private long summer;
    private long winter;

    enum Kind {
        WEEKDAY_HOURS,
        END_OF_WEEKDAY,
        OFFICE_HOURS,
        CALENDAR_DAYS,
        CALENDAR_DAYS_TO_WEEKDAY,
        DAY_AND_NIGHT
    }

    /**
     * What a policy says, in the oracle's own words.
     *
     * @param number of hours or days
     * @param week periods of each day of the week from Monday, in minutes of the day
     * @param summerFrom month times 100 plus day; the summer has a week of its own
     */
    record Rules(
            Kind kind,
            int number,
            boolean saturdayCounts,
            boolean evesCount,
            Set<Long> closed,
            Map<Long, int[][]> opened,
            int[][][] week,
            int summerFrom,
            int summerUntil,
            int[][][] summerWeek) {}

    MinuteByMinute(Rules rules) {
        this.rules = rules;
    }

    long due(long received) {
        long minute = received;
        if (endsWithADay()) {
            long receivedDay = dayOf(received);
            long today = receivedDay;
            int left = rules.number();
            while (true) {
                minute++;
                if (dayOf(minute) == today) {
                    continue;
                }
                boolean isDue =
                        switch (rules.kind()) {
                            case END_OF_WEEKDAY ->
                                isWeekday(today) && (rules.number() == 0 || today > receivedDay) && --left <= 0;
                            case CALENDAR_DAYS -> today >= receivedDay + rules.number();
                            default -> today >= receivedDay + rules.number() && isWeekday(today);
                        };
                if (isDue) {
                    return minute;
                }
                today++;
            }
        }
        int left = rules.number() * 60;
        while (left > 0) {
            left -= counts(minute++, Long.MAX_VALUE) ? 1 : 0;
        }
        return minute;
    }

    /** With a hold, after which as much time is left as there was before it. */
    long due(long received, long heldFrom, long heldUntil) {
        long due = due(received);
        if (heldFrom >= due) {
            return due;
        }
        long left = counted(received, heldFrom, due);
        long minute = heldUntil;
        while (left > 0) {
            left -= counts(minute++, Long.MAX_VALUE) ? 1 : 0;
        }
        while (endsWithADay()
                && (dayOf(minute) == dayOf(minute - 1) || endsOnAWeekdayOnly() && !isWeekday(dayOf(minute - 1)))) {
            minute++;
        }
        return minute;
    }

    /** How many minutes count of those between two on the way from receipt to deadline. */
    long counted(long received, long from, long until) {
        long lastPlainDay = dayOf(received) + rules.number();
        long counted = 0;
        for (long minute = from; minute < until; minute++) {
            counted += counts(minute, lastPlainDay) ? 1 : 0;
        }
        return counted;
    }

    private boolean endsWithADay() {
        return rules.kind() == Kind.END_OF_WEEKDAY || rules.kind() == Kind.CALENDAR_DAYS || endsOnAWeekdayOnly();
    }

    private boolean endsOnAWeekdayOnly() {
        return rules.kind() == Kind.CALENDAR_DAYS_TO_WEEKDAY;
    }

    private boolean counts(long minute, long lastPlainDay) {
        long local = local(minute);
        see(Math.floorDiv(local, DAY));
        return switch (rules.kind()) {
            case DAY_AND_NIGHT, CALENDAR_DAYS -> true;
            case CALENDAR_DAYS_TO_WEEKDAY -> day < lastPlainDay || weekday;
            case WEEKDAY_HOURS, END_OF_WEEKDAY -> weekday;
            case OFFICE_HOURS -> weekday && isOpen((int) Math.floorMod(local, (long) DAY));
        };
    }

    private boolean isOpen(int minuteOfDay) {
        for (int[] period : open) {
            if (period[0] <= minuteOfDay && minuteOfDay < period[1]) {
                return true;
            }
        }
        return false;
    }

    private boolean isWeekday(long ofDay) {
        see(ofDay);
        return weekday;
    }

    private long dayOf(long minute) {
        return Math.floorDiv(local(minute), DAY);
    }

    private void see(long today) {
        if (today == day) {
            return;
        }
        day = today;
        LocalDate date = LocalDate.ofEpochDay(today);
        boolean opened = rules.opened().containsKey(today);
        weekday = opened
                || SwedishHolidays.isWeekday(date, rules.saturdayCounts(), !rules.evesCount())
                        && !rules.closed().contains(today);
        int monthAndDay = date.getMonthValue() * 100 + date.getDayOfMonth();
        boolean inSummer = rules.summerFrom() <= rules.summerUntil()
                ? rules.summerFrom() <= monthAndDay && monthAndDay <= rules.summerUntil()
                : rules.summerFrom() <= monthAndDay || monthAndDay <= rules.summerUntil();
        int[][] usual = (inSummer ? rules.summerWeek() : rules.week())
                [date.getDayOfWeek().getValue() - 1];
        open = opened && rules.opened().get(today).length > 0 ? rules.opened().get(today) : usual;
    }

    /** Directive 2000/84/EC: summer time from 01:00 UTC on the last Sunday of March to that of October. */
    private long local(long minute) {
        if (minute < yearFrom || minute >= yearUntil) {
            int year = LocalDate.ofEpochDay(Math.floorDiv(minute, DAY)).getYear();
            yearFrom = LocalDate.of(year, 1, 1).toEpochDay() * DAY;
            yearUntil = LocalDate.of(year + 1, 1, 1).toEpochDay() * DAY;
            summer = lastSunday(year, 3) * DAY + 60;
            winter = lastSunday(year, 10) * DAY + 60;
        }
        return minute + (minute >= summer && minute < winter ? 120 : 60);
    }

    private static long lastSunday(int year, int month) {
        LocalDate last = LocalDate.of(year, month, 31);
        return last.minusDays(last.getDayOfWeek().getValue() % 7).toEpochDay();
    }
}
