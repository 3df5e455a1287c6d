package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The authority (nämnd, förvaltning or bolag) that keeps a diary series of its own, such as {@code KS} (R5).
 *
 * @throws IllegalArgumentException when blank
 */
public record AuthorityId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AuthorityId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AuthorityId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
