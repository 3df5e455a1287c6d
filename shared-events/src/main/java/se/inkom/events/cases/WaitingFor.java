package se.inkom.events.cases;

/** On whom a case waits that cannot be answered yet (D13). */
public enum WaitingFor {
    /** The writer was asked for what is missing. */
    CITIZEN,
    /** Another authority must say something first. */
    OTHER_AUTHORITY
}
