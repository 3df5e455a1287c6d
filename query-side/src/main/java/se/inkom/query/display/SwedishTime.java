package se.inkom.query.display;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes an instant as {@code 20 november 2026 kl. 13.00}, Stockholm time. */
public final class SwedishTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'kl.' HH.mm", Locale.of("sv", "SE"))
            .withZone(ZONE);

    private SwedishTime() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /** When that day began in Stockholm. */
    public static Instant startOfDay(Instant instant) {
        return instant.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    }
}
