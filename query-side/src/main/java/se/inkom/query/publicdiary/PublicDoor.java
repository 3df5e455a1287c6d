package se.inkom.query.publicdiary;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/**
 * What every public answer carries: no script, no referrer, how long it may be cached, how many requests are left. Errors
 * are never cached.
 */
final class PublicDoor extends OncePerRequestFilter {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final RequestBudget budget;
    private final PublicDiaryProperties properties;
    private final Problems problems;

    PublicDoor(RequestBudget budget, PublicDiaryProperties properties, Problems problems) {
        this.budget = budget;
        this.properties = properties;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        RequestBudget.Verdict verdict = budget.take(request.getRemoteAddr());
        response.setHeader("RateLimit-Limit", String.valueOf(properties.requestsPerMinute()));
        response.setHeader("RateLimit-Remaining", String.valueOf(verdict.remaining()));
        response.setHeader("RateLimit-Reset", String.valueOf(verdict.secondsLeft()));
        if (!verdict.allowed()) {
            response.setHeader("Cache-Control", "no-store");
            problems.write(response, request, tooMany(verdict));
            return;
        }
        response.setHeader(
                "Cache-Control", "public, max-age=" + properties.cacheFor().toSeconds());
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value() && !response.isCommitted()) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static ProblemException tooMany(RequestBudget.Verdict verdict) {
        return new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests from this address. Wait as many seconds as Retry-After says.")
                .withHeader("Retry-After", String.valueOf(verdict.secondsLeft()));
    }
}
