package se.inkom.query.sla;

/**
 * Clocks that run now, by how they stand.
 *
 * @param paused waiting for the writer or another authority: neither soon nor missed (D13)
 */
record OpenCounts(long onTime, long dueSoon, long overdue, long paused) {}
