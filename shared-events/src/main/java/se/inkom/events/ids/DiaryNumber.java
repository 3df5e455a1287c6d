package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A diary number as people see it, such as {@code KS2026/1}. Its form is the municipality's choice; the running number per authority and year has no gaps (I5).
 *
 * @throws IllegalArgumentException when blank
 */
public record DiaryNumber(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DiaryNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("DiaryNumber must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
