package se.inkom.channels.display;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The clock on a Swedish wall. A time that a day does not have, in the night to summer time, is the hour after. */
public final class SwedishTime {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM 'kl.' HH.mm", Locale.of("sv"))
            .withZone(SWEDEN);

    private SwedishTime() {}

    /** Such as {@code fredag 20 november kl. 09.05}. */
    public static String dayAndTime(Instant at) {
        return DAY_AND_TIME.format(at);
    }

    /** When the wall clock shows {@code time} the next time, after {@code now}. */
    public static Instant next(LocalTime time, Instant now) {
        ZonedDateTime here = now.atZone(SWEDEN);
        ZonedDateTime today = here.toLocalDate().atTime(time).atZone(SWEDEN);
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(time).atZone(SWEDEN))
                .toInstant();
    }

    /**
     * The first moment from {@code at} on that is not quiet.
     *
     * @param quiet may go over midnight; absent when no hours are
     * @param weekends whether Saturdays and Sundays are quiet as a whole
     */
    public static Instant outside(@Nullable Hours quiet, boolean weekends, Instant at) {
        ZonedDateTime here = at.atZone(SWEDEN);
        while (true) {
            if (weekends && isWeekend(here.getDayOfWeek())) {
                here = here.toLocalDate().plusDays(1).atStartOfDay(SWEDEN);
            } else if (quiet != null && quiet.has(here.toLocalTime())) {
                here = next(quiet.to(), here.toInstant()).atZone(SWEDEN);
            } else {
                return here.toInstant();
            }
        }
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /** From one time of the day to another, which is on the next day when it is not later. */
    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (from.equals(to)) {
                throw new IllegalArgumentException("hours without end");
            }
        }

        boolean has(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }
}
