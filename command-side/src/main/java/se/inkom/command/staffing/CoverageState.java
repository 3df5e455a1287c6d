package se.inkom.command.staffing;

/** Whether somebody is there for an account or a unit. */
enum CoverageState {
    /** Somebody is, and somebody else could take over. */
    COVERED,
    /** Only one person is: were they away, nobody would be (R15). A warning, and no alarm yet. */
    NO_SUBSTITUTE,
    /** Nobody is: an alarm. */
    UNCOVERED
}
