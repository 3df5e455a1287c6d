package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An organisational unit that handles cases, such as {@code kommunikation} (R6, R11).
 *
 * @throws IllegalArgumentException when blank
 */
public record UnitId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("UnitId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
