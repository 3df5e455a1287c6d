package se.inkom.channels.meta;

/** A signed delivery that cannot be taken apart. The message says what is wrong and where, without quoting it. */
final class UnreadableDeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableDeliveryException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
