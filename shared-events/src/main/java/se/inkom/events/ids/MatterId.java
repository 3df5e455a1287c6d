package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a matter in the diary; people see its {@link DiaryNumber} instead. */
public record MatterId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MatterId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
