package se.inkom.events.disclosures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A section of the Public Access to Information and Secrecy Act, such as {@code OSL 21:1} or {@code OSL 39:5b}.
 *
 * @throws IllegalArgumentException when it has another form
 */
public record Provision(@JsonValue String value) {
    /** The form, for whoever checks before. */
    public static final String FORM = "OSL \\d{1,2}:\\d{1,2}[a-z]?";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Provision {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("A provision has the form OSL 21:1");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
