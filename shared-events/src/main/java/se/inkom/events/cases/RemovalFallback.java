package se.inkom.events.cases;

/** What is done where a removal cannot be had (R67, N10). */
public enum RemovalFallback {
    REPORTED_TO_PLATFORM,
    COMMENTS_CLOSED,
    WRITER_BLOCKED,
    REPORTED_TO_POLICE,
    /** Someone removed it in the platform's own tools, where no adapter can. */
    REMOVED_BY_HAND
}
