package se.inkom.query.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the cases stand to their deadlines at one moment.
 *
 * @param at the moment it was reckoned
 * @param dueSoonUntil a case due at this instant or before, and not yet overdue, is due soon
 */
record DeadlineBoard(Instant at, Instant dueSoonUntil, Counts total, List<Of> accounts, List<Of> officers) {

    /** Cases in each state; an answer counts when it is on the platform. */
    record Counts(long onTime, long dueSoon, long overdue, long answeredInTime, long answeredLate, long notNeeded) {}

    /**
     * The counts of one account or officer.
     *
     * @param id absent for cases that no officer has
     */
    record Of(@Nullable String id, Counts counts) {}
}
