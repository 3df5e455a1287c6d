package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One draft of an answer, through all its versions. */
public record DraftId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
