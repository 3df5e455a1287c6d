package se.inkom.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal that becomes {@code application/problem+json}, type {@code urn:inkom:problem:<code>} (RFC 9457). The detail says
 * what was asked, what refused it and what to do; it never quotes a citizen's words.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, null);
    }

    public ProblemException(HttpStatus status, String code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.code = code;
    }

    /** Adds a field to the answer. */
    public ProblemException with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    /** Names the rule, such as {@code R48}, and the section that refused. */
    public ProblemException refusedBy(String rule, PolicySection policy) {
        return with("rule", rule).with("policy", policy);
    }

    public ProblemException withHeader(String name, String value) {
        headers.set(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> properties() {
        return properties;
    }

    public HttpHeaders headers() {
        return headers;
    }

    /**
     * Where a rule stands.
     *
     * @param quotation the document's own words; absent for a law
     */
    public record PolicySection(
            String document,
            String version,
            String section,
            @Nullable String quotation) {}
}
