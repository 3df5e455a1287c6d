package se.inkom.web;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import se.inkom.events.ids.TimeOrderedUuid;

/** One value for everything that follows from one request: in the answer's header, in every log line, in event metadata. */
public final class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";
    private static final String KEY = "correlationId";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CorrelationId() {}

    /** The value of the request that this thread is serving, or a new one outside a request. */
    public static String current() {
        String current = MDC.get(KEY);
        return current == null ? fresh() : current;
    }

    /** What the caller sent when it is harmless in logs and headers, otherwise a new value. */
    static String begin(@Nullable String given) {
        String id = given != null && ACCEPTED.matcher(given).matches() ? given : fresh();
        MDC.put(KEY, id);
        return id;
    }

    static void end() {
        MDC.remove(KEY);
    }

    private static String fresh() {
        return TimeOrderedUuid.at(Instant.now()).toString();
    }
}
