package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one time of crisis, from declared to ended; a time-ordered UUIDv7. */
public record CrisisId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CrisisId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
