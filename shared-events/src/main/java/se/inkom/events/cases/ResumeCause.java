package se.inkom.events.cases;

/** Why the time to answer runs again (D13). */
public enum ResumeCause {
    /** An officer said so. */
    BY_HAND,
    /** The writer wrote again. */
    CITIZEN_WROTE
}
