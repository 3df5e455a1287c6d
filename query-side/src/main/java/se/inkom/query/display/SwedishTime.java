package se.inkom.query.display;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Stockholm time for people: an instant as {@code 20 november 2026 kl. 13.00}, and where a day begins. */
public final class SwedishTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'kl.' HH.mm", Locale.of("sv", "SE"))
            .withZone(ZONE);

    private SwedishTime() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /** What a clock on the wall in Stockholm shows. */
    public static LocalDateTime clock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** When a clock on the wall in Stockholm shows that; in an hour that comes twice, the first time. */
    public static Instant instant(LocalDateTime clock) {
        return clock.atZone(ZONE).toInstant();
    }

    /** The instant with Stockholm's offset, such as {@code 2026-11-20T13:00:00+01:00}. */
    public static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    /** The day on which it happened, in Stockholm (L2). */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** When that day began in Stockholm. */
    public static Instant startOfDay(Instant instant) {
        return startOf(instant.atZone(ZONE).toLocalDate());
    }

    /** When a day begins in Stockholm. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
