package se.inkom.channels.broker;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Messages between modules as JSON: ISO instants, unknown fields ignored when reading. Not the mapper of the REST side. */
@Component
public final class MessageJson {
    private final JsonMapper mapper = JsonMapper.builder().build();

    public byte[] write(Object message) {
        return mapper.writeValueAsBytes(message);
    }

    /** @throws tools.jackson.core.JacksonException when the bytes are not such a message */
    public <T> T read(byte[] bytes, Class<T> type) {
        return mapper.readValue(bytes, type);
    }
}
