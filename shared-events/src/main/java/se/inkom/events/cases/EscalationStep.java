package se.inkom.events.cases;

/** To whom a case goes that its officer does not answer in time (R33, D14). */
public enum EscalationStep {
    SUBSTITUTE,
    /** "Berörd chef är ytterst ansvarig". */
    MANAGER
}
