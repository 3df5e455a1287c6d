package se.inkom.events.cases;

/** What the platform is asked to do with the post (R67). */
public enum RemovalMethod {
    REMOVE,
    /** Out of sight for others; what that is worth differs from channel to channel ({@link LegalEffect}). */
    HIDE
}
