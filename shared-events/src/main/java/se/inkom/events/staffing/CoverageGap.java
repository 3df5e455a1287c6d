package se.inkom.events.staffing;

/** Why nobody is there. */
public enum CoverageGap {
    /** Nobody has been named to handle what comes in (R11, R14). */
    NOBODY_NAMED,
    /** Everybody who was named is away, and so is everybody who stands in for them. */
    EVERYBODY_AWAY
}
