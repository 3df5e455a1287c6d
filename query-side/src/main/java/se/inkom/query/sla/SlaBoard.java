package se.inkom.query.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.inkom.events.cases.CaseClock;

/**
 * How the municipality keeps its promises at one moment (R31, R33).
 *
 * @param at the moment it was reckoned
 * @param dueSoonUntil what is due at this instant or before, and not yet overdue, is due soon
 * @param open what runs now, whenever it began
 * @param clocks the same for every clock
 * @param figures of what began in the span
 */
record SlaBoard(
        Instant at,
        Instant dueSoonUntil,
        CaseClock clock,
        OpenCounts open,
        List<OfClock> clocks,
        LocalDate from,
        LocalDate to,
        Figures figures) {

    /** What runs now of one clock. */
    record OfClock(CaseClock clock, OpenCounts open) {}
}
