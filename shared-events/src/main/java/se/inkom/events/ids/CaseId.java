package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the handling of one inbound post; a time-ordered UUIDv7 (ADR 0005), for systems, never shown to people. */
public record CaseId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
