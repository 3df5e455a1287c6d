package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A picture that is to be shown with an answer (R59, R60). */
public record PictureId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PictureId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
