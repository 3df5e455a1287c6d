package se.inkom.query.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;

/**
 * A clock that will be missed unless somebody does something.
 *
 * @param run 1, or more when the clock began once more
 * @param secondsLeft until it is missed; less than none when it is
 */
record NextDue(
        UUID caseId,
        CaseClock clock,
        int run,
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        long secondsLeft,
        String account,
        String authority,
        String unit,
        @Nullable String officer,
        @Nullable String classification) {}
