package se.inkom.query.sla;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;

/** A clock that runs, with as much of it as is counted: there are tens of thousands, read a few times a second. */
record OpenRun(
        CaseClock clock,
        LocalDate day,
        Instant dueAt,
        boolean paused,
        String account,
        String authority,
        String unit,
        @Nullable String officer,
        @Nullable String classification) {

    ClockState stateAt(Instant now, Instant soon) {
        if (paused) {
            return ClockState.PAUSED;
        }
        if (dueAt.isBefore(now)) {
            return ClockState.OVERDUE;
        }
        return dueAt.isAfter(soon) ? ClockState.ON_TIME : ClockState.DUE_SOON;
    }
}
