package se.inkom.query.exports;

/** Entries of the range were changed since: it cannot be exported again as it was, and is never exported as something else. */
final class RangeOvertaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RangeOvertaken(long upTo) {
        super("Entries registered up to position " + upTo + " have changed since");
    }
}
