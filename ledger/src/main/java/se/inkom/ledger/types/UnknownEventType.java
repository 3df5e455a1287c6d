package se.inkom.ledger.types;

/** The ledger holds, or is asked to store, an event that this version of Inkom does not know. Reading stops loudly. */
public final class UnknownEventType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEventType(String message) {
        super(message);
    }
}
