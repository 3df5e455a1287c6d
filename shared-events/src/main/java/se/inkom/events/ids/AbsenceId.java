package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one time of absence, from registered to over; a time-ordered UUIDv7. */
public record AbsenceId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AbsenceId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
