package se.inkom.events.cases;

/** The deadline of one of a case's clocks. */
public record ClockDeadline(CaseClock clock, Deadline deadline) {}
