package se.inkom.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One adopted version of a policy, written {@code kungalv/1}: the first one of that name which this installation adopted.
 *
 * @throws IllegalArgumentException when the id is blank or the version negative
 */
public record PolicyRef(String id, int version) {
    public PolicyRef {
        if (id.isBlank() || id.contains("/") || version < 0) {
            throw new IllegalArgumentException("A policy is named like kungalv/1, not " + id + "/" + version);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyRef of(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A policy is named like kungalv/1, not " + written);
        }
        return new PolicyRef(written.substring(0, slash), Integer.parseInt(written.substring(slash + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return id + "/" + version;
    }
}
