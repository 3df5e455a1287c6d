package se.inkom.query.exports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.query.display.SwedishTime;

/**
 * The export of every night: of a Stockholm day there is one, whoever orders it first. A night that was missed is made up for
 * when somebody is there again, once; an export of changes takes up where the last finished one ended.
 */
@Component
class DailyExport {
    static final String BY = "inkom-export";

    private final ExportsProperties.Daily settings;
    private final ExportRows rows;
    private final Clock clock;

    DailyExport(ExportsProperties properties, ExportRows rows, Clock clock) {
        this.settings = properties.daily();
        this.rows = rows;
        this.clock = clock;
    }

    void orderWhatIsDue() {
        Instant now = clock.instant();
        LocalDateTime there = SwedishTime.clock(now);
        LocalTime at = settings.at();
        if (at == null || there.toLocalTime().isBefore(at) || isOrdered(there.toLocalDate())) {
            return;
        }
        rows.order(
                new Export(
                        UUID.randomUUID(),
                        now,
                        BY,
                        wanted(),
                        there.toLocalDate(),
                        Export.State.WAITING,
                        null,
                        0,
                        0,
                        0,
                        null,
                        null,
                        null),
                null,
                "daily");
    }

    private boolean isOrdered(LocalDate day) {
        return rows.lastOrderedDay().filter(last -> !last.isBefore(day)).isPresent();
    }

    /** When the next one is due; null when there is none. */
    @Nullable
    Instant nextDue() {
        LocalTime at = settings.at();
        if (at == null) {
            return null;
        }
        LocalDate today = SwedishTime.clock(clock.instant()).toLocalDate();
        LocalDate day = isOrdered(today) ? today.plusDays(1) : today;
        return SwedishTime.instant(day.atTime(at));
    }

    private Wanted wanted() {
        return new Wanted(
                settings.variant(),
                settings.formats(),
                settings.bom(),
                null,
                null,
                null,
                null,
                null,
                settings.changesOnly() ? lastPosition().orElse(null) : null,
                null,
                null,
                "daily export");
    }

    private Optional<Long> lastPosition() {
        return rows.lastDaily().map(Export::manifest).map(manifest -> manifest.positions()
                .upTo());
    }
}
