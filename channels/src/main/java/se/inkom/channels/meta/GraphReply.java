package se.inkom.channels.meta;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the Graph API said, sorted by what it means for us rather than by number (DOMAIN 4.1, error object). */
sealed interface GraphReply {
    record Ok(JsonNode body) implements GraphReply {}

    /** Codes 4, 17, 32, 613, status 429, or 368 (blocked for a while): not carried out, come back later. */
    record Throttled(String reason, @Nullable Duration pause) implements GraphReply {}

    /** Code 190, any status 401, or no token to send: not carried out, and nothing else will be before it is exchanged. */
    record TokenRefused(String reason) implements GraphReply {}

    /** No connection was made, so nothing was carried out. */
    record NotSent(String reason) implements GraphReply {}

    /** Codes 1 and 2, any 5xx, or an answer that got lost: it may have been carried out. */
    record Unclear(String reason) implements GraphReply {}

    /** The object is not there (any more): code 100 with subcode 33, or status 404. */
    record Gone() implements GraphReply {}

    /** Code 506: the same text was posted just before. */
    record Duplicate() implements GraphReply {}

    /** Permission (10, 200-299) or anything else that trying again will not change. */
    record Refused(String reason) implements GraphReply {}
}
