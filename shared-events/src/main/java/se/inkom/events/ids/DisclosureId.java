package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one request to see official documents, from opened to closed; a time-ordered UUIDv7. Never who asked. */
public record DisclosureId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DisclosureId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
