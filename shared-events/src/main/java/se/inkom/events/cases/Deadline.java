package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;

/**
 * When something is due, and by which reckoning. A pure function of the time of receipt and these two names (R31, N5).
 *
 * @param rule the rule that was applied, such as {@code 24-weekday-hours}
 * @param calendar the calendar's version, such as {@code SE/jollyday-2.19.0}; old cases keep theirs
 * @param steps how it was reckoned; empty where it was not noted
 */
public record Deadline(Instant dueAt, String rule, String calendar, List<DeadlineStep> steps) {
    public Deadline {
        steps = List.copyOf(steps);
    }

    /** One whose reckoning needs no explanation. */
    public Deadline(Instant dueAt, String rule, String calendar) {
        this(dueAt, rule, calendar, List.of());
    }
}
