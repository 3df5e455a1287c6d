package se.inkom.events.cases;

/** Whether a post started a matter or joined one (R53). */
public enum RegistrationKind {
    NEW,
    ONGOING
}
