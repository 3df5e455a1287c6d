package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the delivery of one archive package to one receiver; a UUID made of both. */
public record TransferId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TransferId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
