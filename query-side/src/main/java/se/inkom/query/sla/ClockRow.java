package se.inkom.query.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;

/**
 * The report on one run of a clock of one case (D16).
 *
 * @param run 1, or more when the clock began once more
 * @param endedAt when it was done or no longer needed; absent while it runs
 * @param secondsTaken from beginning to end, pauses left out; absent unless it was done
 * @param secondsPaused of pauses that are over
 * @param officer whose case it is, or was when the clock stopped
 */
record ClockRow(
        UUID caseId,
        CaseClock clock,
        int run,
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant pausedAt,
        @Nullable Instant endedAt,
        @Nullable Long secondsTaken,
        long secondsPaused,
        String account,
        String authority,
        String unit,
        @Nullable String officer,
        @Nullable String classification) {}
