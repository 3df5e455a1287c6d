package se.inkom.command.files;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.inkom.web.ProblemException;

/** Every way in which a file cannot be evidence. */
enum Refusal {
    EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "evidence-empty"),
    NAME(HttpStatus.BAD_REQUEST, "evidence-name-refused"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "evidence-too-large"),
    TOO_MANY_PIXELS(HttpStatus.CONTENT_TOO_LARGE, "evidence-too-many-pixels"),
    TOO_MANY_PAGES(HttpStatus.CONTENT_TOO_LARGE, "evidence-too-many-pages"),
    UNPACKS_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "evidence-unpacks-too-large"),
    NOT_EVIDENCE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-not-a-screenshot"),
    UNREADABLE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-unreadable"),
    ENCRYPTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-encrypted"),
    POLYGLOT(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-polyglot"),
    ACTIVE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-active-content");

    private final HttpStatus status;
    private final String code;

    Refusal(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    ProblemException because(String detail) {
        return because(detail, null);
    }

    ProblemException because(String detail, @Nullable Throwable cause) {
        return new ProblemException(status, code, detail, cause);
    }
}
