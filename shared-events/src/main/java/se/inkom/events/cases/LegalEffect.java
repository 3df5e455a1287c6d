package se.inkom.events.cases;

/** What a measure on a channel is worth in law (N10, L13). A duty under law ends with the first two only. */
public enum LegalEffect {
    /** The post is gone. */
    REMOVED,
    /** The post stands there, and the public cannot reach it. */
    HIDDEN,
    /** The post is folded away, and one click shows it to anyone. */
    HIDDEN_PUBLICLY_REACHABLE,
    /** Nothing changed. */
    NONE
}
