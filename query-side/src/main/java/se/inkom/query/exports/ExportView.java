package se.inkom.query.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as the registrar sees it.
 *
 * @param dailyOn the Stockholm day whose export it is; null when somebody ordered it
 * @param lines entries that are on disk already, while it runs
 * @param keptUntil when its files go; the manifest stays
 */
record ExportView(
        UUID exportId,
        Export.State state,
        Instant orderedAt,
        String orderedBy,
        @Nullable LocalDate dailyOn,
        Wanted wanted,
        long lines,
        @Nullable String failure,
        @Nullable Instant finishedAt,
        @Nullable Instant keptUntil,
        @Nullable Manifest manifest,
        List<Deliveries.Standing> deliveries) {}
