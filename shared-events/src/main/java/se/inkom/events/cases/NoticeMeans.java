package se.inkom.events.cases;

/** How the writer was told (R69). */
public enum NoticeMeans {
    /** A private message on the platform. */
    DIRECT_MESSAGE,
    /** In public, in the thread. */
    IN_THREAD,
    /** Any other way, such as e-mail or telephone. */
    OTHER
}
