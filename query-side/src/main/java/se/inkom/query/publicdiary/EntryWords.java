package se.inkom.query.publicdiary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.inkom.events.registry.EntryDirection;

/** What the pages call things, in Swedish. */
final class EntryWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv", "SE"));

    private EntryWords() {}

    static String direction(EntryDirection direction) {
        return switch (direction) {
            case INCOMING -> "Inkommen";
            case OUTGOING -> "Utgående";
            case INTERNAL -> "Upprättad";
        };
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
