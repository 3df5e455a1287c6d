package se.inkom.query.archive;

/** A package cannot be made now, and why. */
final class NotMade extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    NotMade(String code, String message) {
        super(message);
        this.code = code;
    }

    /** For programs, such as {@code nothing-to-archive}. */
    String code() {
        return code;
    }
}
