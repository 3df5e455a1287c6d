package se.inkom.channels.meta;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads status and error object of a Graph answer. */
final class GraphErrors {
    /** Meta names no time for a block (code 368); asking every few seconds would prolong it. */
    private static final Duration BLOCKED = Duration.ofHours(1);

    private GraphErrors() {}

    /**
     * @param body null when it is no JSON object
     * @param pause what the headers ask for
     */
    static GraphReply read(int status, @Nullable JsonNode body, @Nullable Duration pause) {
        JsonNode error = body == null ? JsonNodeFactory.instance.missingNode() : body.path("error");
        if (status >= 200 && status < 300 && !error.isObject()) {
            return body == null ? new GraphReply.Unclear("reply-unreadable") : new GraphReply.Ok(body);
        }
        int code = error.path("code").asInt(0);
        return switch (code) {
            case 4, 17, 32, 613 -> new GraphReply.Throttled("throttled", pause);
            case 1, 2 -> new GraphReply.Unclear("platform-error-" + code);
            case 190 -> new GraphReply.TokenRefused("token-expired");
            case 368 -> new GraphReply.Throttled("policy-block", pause == null ? BLOCKED : pause);
            case 506 -> new GraphReply.Duplicate();
            default -> byStatus(status, code, error.path("error_subcode").asInt(0), pause);
        };
    }

    private static GraphReply byStatus(int status, int code, int subcode, @Nullable Duration pause) {
        if (code == 10 || (code >= 200 && code <= 299)) {
            return new GraphReply.Refused("permission-missing");
        }
        if (status == 404 || (code == 100 && subcode == 33)) {
            return new GraphReply.Gone();
        }
        if (status == 429) {
            return new GraphReply.Throttled("throttled", pause);
        }
        if (status == 401) {
            return new GraphReply.TokenRefused("token-expired");
        }
        if (status >= 500) {
            return new GraphReply.Unclear("platform-status-" + status);
        }
        return new GraphReply.Refused(code == 0 ? "platform-status-" + status : "platform-error-" + code);
    }
}
