package se.inkom.house.torget;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.node.JsonNodeFactory;

/** The door of the Graph API: asks for the access token, counts and records every call, and turns refusals into answers. */
@Component
class GraphGate extends OncePerRequestFilter {

    /** Calls an hour until the limit; only shown in the headers. */
    private static final int CALLS_PER_HOUR = 4800;

    /** The call was carried out but nobody shall hear about it. */
    static final class HangUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final TorgetProperties torget;
    private final CallBook calls;
    private final Clock clock;

    GraphGate(TorgetProperties torget, CallBook calls, Clock clock) {
        this.torget = torget;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/graph/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setUsage(response);
        String note = null;
        boolean hungUp = false;
        try {
            if (!carriesTheToken(request)) {
                throw GraphError.badToken();
            }
            chain.doFilter(request, response);
        } catch (GraphError error) {
            note = answer(response, error);
        } catch (ServletException wrapped) {
            if (wrapped.getCause() instanceof GraphError error) {
                note = answer(response, error);
            } else if (wrapped.getCause() instanceof HangUp) {
                hungUp = true;
                note = "förbindelsen bröts före svaret";
                request.setAttribute(DropConnectionValve.DROP, true);
            } else {
                throw wrapped;
            }
        } finally {
            calls.received(
                    request.getMethod(),
                    request.getRequestURI(),
                    hungUp ? CallBook.NO_ANSWER : response.getStatus(),
                    note);
        }
    }

    private boolean carriesTheToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String given = header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : request.getParameter("access_token");
        return given != null && sameBytes(given, TorgetProperties.secret(torget.accessTokenFile()));
    }

    private static boolean sameBytes(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String answer(HttpServletResponse response, GraphError error) throws IOException {
        response.setStatus(error.status());
        if (error.status() == 429) {
            response.setHeader("Retry-After", "1");
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(error.body().toString().getBytes(StandardCharsets.UTF_8));
        return error.note();
    }

    private void setUsage(HttpServletResponse response) {
        long percent = calls.receivedSince(clock.instant().minus(Duration.ofHours(1))) * 100 / CALLS_PER_HOUR;
        response.setHeader(
                "X-App-Usage",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("call_count", percent)
                        .put("total_time", 0)
                        .put("total_cputime", 0)
                        .toString());
        var usage = JsonNodeFactory.instance.objectNode();
        usage.putArray(torget.pageId())
                .addObject()
                .put("type", "pages")
                .put("call_count", percent)
                .put("total_time", 0)
                .put("total_cputime", 0)
                .put("estimated_time_to_regain_access", 0);
        response.setHeader("X-Business-Use-Case-Usage", usage.toString());
    }
}
