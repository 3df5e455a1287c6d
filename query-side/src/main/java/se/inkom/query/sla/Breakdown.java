package se.inkom.query.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;

/** The board's numbers told apart by account, authority, unit, officer or classification. */
record Breakdown(Instant at, CaseClock clock, Dimension dimension, LocalDate from, LocalDate to, List<Part> parts) {

    /**
     * One of them.
     *
     * @param id absent for what has none; {@code without} finds it
     */
    record Part(@Nullable String id, OpenCounts open, Figures figures) {}
}
