package se.inkom.command.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Swedish dates. 23:30 UTC is tomorrow in Stockholm, and the diary lives by Stockholm (L2). */
public final class StockholmTime {
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private StockholmTime() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
