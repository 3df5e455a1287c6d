package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one decision that touches the outside world (an answer, a removal), so that it is carried out at most once (I8). */
public record EffectId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EffectId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
