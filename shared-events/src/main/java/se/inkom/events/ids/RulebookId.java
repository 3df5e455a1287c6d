package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the book in which an installation's policies are adopted one after the other. */
public record RulebookId(@JsonValue UUID value) {
    /** One installation serves one municipality, so there is one book. */
    public static final RulebookId OF_THIS_INSTALLATION =
            new RulebookId(UUID.fromString("00000000-0000-7000-8000-706f6c696379"));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RulebookId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
