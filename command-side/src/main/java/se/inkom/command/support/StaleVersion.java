package se.inkom.command.support;

/** The sender had not seen the latest events; nothing was changed. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    public StaleVersion(long expected, long actual) {
        super("It is at version " + actual + ", not " + expected
                + ": something happened to it meanwhile. Read it again, then decide again.");
        this.expected = expected;
        this.actual = actual;
    }

    /** The version that the sender had seen. */
    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
