package se.inkom.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses query parameters that no text column can hold or that are not UTF-8; otherwise they would fail at the database, or
 * wherever they are first asked for, as an error of ours.
 */
final class ParameterFilter extends OncePerRequestFilter {
    private final Problems problems;

    ParameterFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getQueryString() == null || areUsable(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    request,
                    new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "malformed-parameter",
                            "A query parameter is not percent-encoded UTF-8, or holds a NUL character. Encode it anew."));
        }
    }

    private static boolean areUsable(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))) {
            return true; // asking would read the body; no endpoint takes parameters beside one
        }
        try {
            return request.getParameterMap().values().stream()
                    .flatMap(Arrays::stream)
                    .allMatch(StorableText::isStorable);
        } catch (IllegalStateException undecodable) { // what Tomcat throws
            return false;
        }
    }
}
