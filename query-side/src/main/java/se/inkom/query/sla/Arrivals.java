package se.inkom.query.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When posts come in: how many on each weekday in each hour, by the clocks in Stockholm.
 *
 * @param max the greatest of the 168 numbers, to scale by
 */
record Arrivals(Instant at, LocalDate from, LocalDate to, long total, long max, List<Weekday> weekdays) {

    /**
     * One row of the heat map, Monday first.
     *
     * @param hours 24 numbers, from midnight; the hour that comes twice in October is one
     */
    record Weekday(DayOfWeek weekday, List<Long> hours) {}
}
