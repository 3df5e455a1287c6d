package se.inkom.query.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of a clock to list, beside {@link SlaFilter}; null means any. Every number of the board is one of these.
 *
 * @param slaState how it stands or ended
 * @param again only runs that began once more, or only first ones
 * @param weekday on which it began, in Stockholm
 * @param hour in which it began, in Stockholm
 */
record RunFilter(
        @Nullable ClockState slaState,
        @Nullable Boolean again,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour) {}
