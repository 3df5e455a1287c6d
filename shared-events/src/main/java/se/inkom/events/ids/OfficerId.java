package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A member of staff, or one of our own processes, as named in access tokens. Name and function come from the directory, never from events (R36).
 *
 * @throws IllegalArgumentException when blank
 */
public record OfficerId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("OfficerId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
