package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Our name for an official social-media account, such as {@code kungalv-facebook}.
 *
 * @throws IllegalArgumentException when blank
 */
public record AccountId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AccountId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
