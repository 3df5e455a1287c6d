package se.inkom.query.sla;

import org.jspecify.annotations.Nullable;

/**
 * What became of the runs that began in a span of days. Always {@code received + again = inTime + late + notNeeded + open}.
 *
 * @param received runs that began for the first time, with the post
 * @param again runs that began once more: the case was reopened, or forwarded again
 * @param open still running
 * @param overdue of the open ones, those that missed their deadline
 * @param withinPercent {@code inTime} of {@code inTime + late + overdue}; absent when that is none
 * @param medianSeconds how long the done ones took at most, of the quicker half, pauses left out; absent when none is done
 * @param p90Seconds the same of the quickest nine in ten
 */
record Figures(
        long received,
        long again,
        long inTime,
        long late,
        long notNeeded,
        long open,
        long overdue,
        @Nullable Double withinPercent,
        @Nullable Long medianSeconds,
        @Nullable Long p90Seconds) {}
