package se.inkom.house.display;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as Swedish text, in Swedish time. */
public final class SwedishTime {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter TO_THE_MINUTE = swedish("d MMMM 'kl.' HH.mm");
    private static final DateTimeFormatter TO_THE_SECOND = swedish("d MMM HH:mm:ss");

    private SwedishTime() {}

    /** Such as {@code 20 november kl. 09.05}. */
    public static String toTheMinute(Instant at) {
        return TO_THE_MINUTE.format(at);
    }

    /** Such as {@code 20 nov. 09:05:00}. */
    public static String toTheSecond(Instant at) {
        return TO_THE_SECOND.format(at);
    }

    private static DateTimeFormatter swedish(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of("sv")).withZone(SWEDEN);
    }
}
