package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the appointment of one substitute for one officer; a time-ordered UUIDv7. */
public record AppointmentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppointmentId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
