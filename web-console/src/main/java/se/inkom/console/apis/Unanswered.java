package se.inkom.console.apis;

/** An API could not be reached, or did not answer in time. */
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered(Throwable cause) {
        super("an API does not answer", cause);
    }
}
