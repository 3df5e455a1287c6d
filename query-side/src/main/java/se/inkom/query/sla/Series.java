package se.inkom.query.sla;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.inkom.events.cases.CaseClock;

/** Figures over time; every day or week of the span is there, also when nothing began. */
@Schema(name = "SlaSeries")
record Series(Instant at, CaseClock clock, Step step, LocalDate from, LocalDate to, List<Point> points) {

    enum Step {
        DAY,
        /** From Monday to Sunday, cut where the span ends. */
        WEEK
    }

    /** One of them, with its first and last day. */
    record Point(LocalDate from, LocalDate to, Figures figures) {}
}
