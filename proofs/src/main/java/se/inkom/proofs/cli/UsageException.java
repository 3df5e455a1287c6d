package se.inkom.proofs.cli;

/** The question cannot be asked like this; the message says how it can. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
