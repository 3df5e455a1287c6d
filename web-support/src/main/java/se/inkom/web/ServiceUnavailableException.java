package se.inkom.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Something this application stands on does not answer right now; nothing was lost and the caller may try again. */
public class ServiceUnavailableException extends ProblemException {
    private static final long serialVersionUID = 1L;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public ServiceUnavailableException(String code, String detail) {
        this(code, detail, RETRY_AFTER, null);
    }

    public ServiceUnavailableException(String code, String detail, Duration retryAfter, @Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, code, detail, cause);
        withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
}
