package se.inkom.query.archive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have packed: one matter, or all that have a document dated in a period.
 *
 * @param authority of the period's matters; null for all
 * @param finished only matters that are closed or ad acta
 */
record Wanted(
        @Nullable UUID matterId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String authority,
        boolean finished) {}
