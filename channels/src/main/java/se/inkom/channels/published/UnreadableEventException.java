package se.inkom.channels.published;

/** The message is a code. */
public final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String code) {
        super(code);
    }
}
