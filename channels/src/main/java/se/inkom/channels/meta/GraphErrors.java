package se.inkom.channels.meta;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads status, error object and usage header of a Graph answer. */
final class GraphErrors {
    static final String USAGE_HEADER = "X-Business-Use-Case-Usage";
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private GraphErrors() {}

    /** @param body null when it is no JSON object */
    static GraphReply read(int status, @Nullable JsonNode body, @Nullable String usage, JsonMapper json) {
        JsonNode error = body == null ? json.missingNode() : body.path("error");
        if (status >= 200 && status < 300 && !error.isObject()) {
            return body == null ? new GraphReply.Unclear("reply-unreadable") : new GraphReply.Ok(body);
        }
        int code = error.path("code").asInt(0);
        return switch (code) {
            case 4, 17, 32, 613 -> new GraphReply.Throttled(wait(usage, json));
            case 1, 2 -> new GraphReply.Unclear("platform-error-" + code);
            case 190 -> new GraphReply.Refused("token-expired");
            case 368 -> new GraphReply.Refused("policy-block");
            case 506 -> new GraphReply.Duplicate();
            default -> byStatus(status, code, error.path("error_subcode").asInt(0), usage, json);
        };
    }

    private static GraphReply byStatus(int status, int code, int subcode, @Nullable String usage, JsonMapper json) {
        if (code == 10 || (code >= 200 && code <= 299)) {
            return new GraphReply.Refused("permission-missing");
        }
        if (status == 404 || (code == 100 && subcode == 33)) {
            return new GraphReply.Gone();
        }
        if (status == 429) {
            return new GraphReply.Throttled(wait(usage, json));
        }
        if (status == 401) {
            return new GraphReply.Refused("token-expired");
        }
        if (status >= 500) {
            return new GraphReply.Unclear("platform-status-" + status);
        }
        return new GraphReply.Refused(code == 0 ? "platform-status-" + status : "platform-error-" + code);
    }

    /** The longest {@code estimated_time_to_regain_access} (minutes) that the header names. */
    private static @Nullable Duration wait(@Nullable String usage, JsonMapper json) {
        if (usage == null) {
            return null;
        }
        try {
            int minutes = 0;
            for (JsonNode useCases : json.readTree(usage)) {
                for (JsonNode useCase : useCases) {
                    minutes = Math.max(
                            minutes,
                            useCase.path("estimated_time_to_regain_access").asInt(0));
                }
            }
            Duration wait = Duration.ofMinutes(minutes);
            return minutes == 0 ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (JacksonException e) {
            return null; // only a hint: our own back-off stands in
        }
    }
}
