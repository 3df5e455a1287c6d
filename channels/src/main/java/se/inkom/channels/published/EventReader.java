package se.inkom.channels.published;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the envelope, by the contract of docs/published-events.md. */
final class EventReader {
    private static final Pattern TYPE = Pattern.compile("se\\.inkom\\.([a-z][a-z.-]{0,80})\\.v\\d+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventReader() {}

    static PublishedEvent read(byte @Nullable [] bytes) throws UnreadableEventException {
        if (bytes == null || bytes.length == 0) {
            throw new UnreadableEventException("empty");
        }
        try {
            if (!(JSON.readTree(bytes) instanceof ObjectNode event)) {
                throw new UnreadableEventException("json-unreadable");
            }
            Matcher type = TYPE.matcher(event.path("type").asString(""));
            JsonNode data = event.remove("data");
            if (!type.matches() || data == null || !data.isObject()) {
                throw new UnreadableEventException("field-missing");
            }
            return new PublishedEvent(
                    UUID.fromString(event.path("id").asString("")),
                    type.group(1),
                    UUID.fromString(event.path("subject").asString("")),
                    Instant.parse(event.path("time").asString("")),
                    Long.parseLong(event.path("sequence").asString("")),
                    data,
                    JSON.writeValueAsBytes(event),
                    bytes);
        } catch (JacksonException e) {
            throw new UnreadableEventException("json-unreadable");
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEventException("field-missing");
        }
    }
}
