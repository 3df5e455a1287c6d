package se.inkom.house.torget;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Meta's words: {@code {error:{message,type,code,error_subcode,fbtrace_id}}}. */
class GraphError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final int code;
    private final @Nullable Integer subcode;
    private final boolean transientFault;

    private GraphError(
            int status, String type, int code, @Nullable Integer subcode, boolean transientFault, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.subcode = subcode;
        this.transientFault = transientFault;
    }

    static GraphError badToken() {
        return new GraphError(401, "OAuthException", 190, null, false, "Invalid OAuth access token.");
    }

    static GraphError tokenExpired() {
        return new GraphError(
                401, "OAuthException", 190, 463, false, "Error validating access token: Session has expired.");
    }

    static GraphError unknownObject(String method, String id) {
        return new GraphError(
                400,
                "GraphMethodException",
                100,
                33,
                false,
                "Unsupported " + method.toLowerCase(Locale.ROOT) + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation");
    }

    static GraphError badParameter(String message) {
        return new GraphError(400, "OAuthException", 100, null, false, "(#100) " + message);
    }

    static GraphError of(Faults.Kind fault) {
        return switch (fault) {
            case THROTTLE -> new GraphError(403, "OAuthException", 32, null, true, "(#32) Page request limit reached");
            case TOO_MANY_REQUESTS ->
                new GraphError(429, "OAuthException", 4, null, true, "(#4) Application request limit reached");
            case TOKEN_EXPIRED -> tokenExpired();
            case PERMISSION -> new GraphError(403, "OAuthException", 200, null, false, "(#200) Permissions error");
            case DUPLICATE ->
                new GraphError(400, "OAuthException", 506, null, false, "(#506) Duplicate status message");
            default ->
                new GraphError(
                        500,
                        "OAuthException",
                        2,
                        null,
                        true,
                        "An unexpected error has occurred. Please retry your request later.");
        };
    }

    int status() {
        return status;
    }

    String note() {
        return "fel " + code;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .put("code", code)
                .put("is_transient", transientFault)
                .put(
                        "fbtrace_id",
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        return body;
    }
}
