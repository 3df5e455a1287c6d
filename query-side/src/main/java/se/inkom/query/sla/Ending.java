package se.inkom.query.sla;

/** Why a clock stopped. */
enum Ending {
    /** What it waited for was done. */
    DONE,
    /** It was decided that nothing is to be done, or the case was closed without. */
    NOT_NEEDED
}
