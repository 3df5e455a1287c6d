package se.inkom.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A body of undeclared length grew past the limit while it was read. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("The request body is larger than the " + limit + " bytes allowed here.");
    }

    static ProblemException problem(long limit) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The request body is larger than the " + limit + " bytes allowed here. Send less.");
    }
}
