package se.inkom.query.duties;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open duties of one person.
 *
 * @param officer whose they are
 * @param at when this was reckoned
 * @param counts how many of each kind, whole list
 * @param accountsNotSeenToday accounts of the municipality that nobody has looked at since midnight in Stockholm (R21)
 * @param items most urgent first
 */
record Duties(
        String officer,
        Instant at,
        Map<Duty.Kind, Long> counts,
        List<String> accountsNotSeenToday,
        List<Duty> items,
        @Nullable String nextCursor) {}
