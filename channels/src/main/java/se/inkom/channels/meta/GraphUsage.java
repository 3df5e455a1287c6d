package se.inkom.channels.meta;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the headers of a Graph answer say about our allowance: {@code X-App-Usage} and {@code X-Business-Use-Case-Usage} as
 * shares in percent, the latter with minutes to wait, and HTTP's own {@code Retry-After} (DOMAIN 4.1).
 *
 * @param percent the highest share named; 0 when none is
 * @param pause the longest wait named; absent when none is
 */
record GraphUsage(int percent, @Nullable Duration pause) {
    static final String APP = "X-App-Usage";
    static final String BUSINESS = "X-Business-Use-Case-Usage";
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Hints only: whatever cannot be read says nothing, and our own back-off stands in. */
    static GraphUsage of(HttpHeaders headers, Clock clock) {
        JsonNode app = json(headers.getFirst(APP));
        int percent = share(app);
        int minutes = 0;
        for (JsonNode useCases : json(headers.getFirst(BUSINESS))) {
            for (JsonNode useCase : useCases) {
                percent = Math.max(percent, share(useCase));
                minutes = Math.max(
                        minutes, useCase.path("estimated_time_to_regain_access").asInt(0));
            }
        }
        Duration wait = longer(Duration.ofMinutes(minutes), retryAfter(headers.getFirst("Retry-After"), clock));
        return new GraphUsage(percent, wait.isPositive() ? wait : null);
    }

    private static int share(JsonNode usage) {
        return Math.max(
                usage.path("call_count").asInt(0),
                Math.max(
                        usage.path("total_time").asInt(0),
                        usage.path("total_cputime").asInt(0)));
    }

    /** Seconds or a date (RFC 9110, 10.2.3). */
    private static Duration retryAfter(@Nullable String value, Clock clock) {
        if (value == null) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(value.strip()));
        } catch (NumberFormatException notSeconds) {
            try {
                return Duration.between(
                        clock.instant(),
                        ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeException neither) {
                return Duration.ZERO;
            }
        }
    }

    private static Duration longer(Duration one, Duration other) {
        Duration longer = one.compareTo(other) > 0 ? one : other;
        return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }

    private static JsonNode json(@Nullable String header) {
        try {
            return header == null ? JSON.createObjectNode() : JSON.readTree(header);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
