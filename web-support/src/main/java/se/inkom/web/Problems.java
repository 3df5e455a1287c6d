package se.inkom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal as {@code application/problem+json}, for the advice and for filters that stand before it. */
public class Problems {
    private static final String TYPE = "urn:inkom:problem:";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Unknown and forbidden objects look the same (DESIGN 5), so this is the one sentence for both. */
    public static ProblemException notFound() {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address, or nothing that you may see.");
    }

    public static ProblemDetail of(ProblemException problem, String path) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), String.valueOf(problem.getMessage()));
        detail.setType(URI.create(TYPE + problem.code()));
        detail.setTitle(problem.status().getReasonPhrase());
        detail.setInstance(URI.create(path));
        problem.properties().forEach(detail::setProperty);
        return detail;
    }

    /** Answers from a filter. */
    public void write(HttpServletResponse response, HttpServletRequest request, ProblemException problem)
            throws IOException {
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), of(problem, request.getRequestURI()));
    }
}
