package se.inkom.query.pdf;

/** A file that was called a picture cannot be shown as one. */
public final class UnreadablePicture extends RuntimeException {
    UnreadablePicture(String message) {
        super(message);
    }
}
