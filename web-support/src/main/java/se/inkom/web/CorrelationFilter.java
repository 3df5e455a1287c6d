package se.inkom.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens and ends the {@link CorrelationId} of a request. */
final class CorrelationFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(CorrelationId.HEADER, CorrelationId.begin(request.getHeader(CorrelationId.HEADER)));
        try {
            chain.doFilter(request, response);
        } finally {
            CorrelationId.end();
        }
    }
}
