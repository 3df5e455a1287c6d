package se.inkom.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a parameter takes, for somebody who sent something else. */
final class ParameterTypes {
    private ParameterTypes() {}

    /** Empty for a type that has no words here. */
    static String inWords(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a day such as 2026-11-21";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-11-21T08:00:00Z";
        }
        if (type == UUID.class) {
            return "an id such as 01936ac0-7e15-7f00-8000-5f4d1c2b3a49";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return type == Integer.class || type == int.class || type == Long.class || type == long.class
                ? "a whole number"
                : "";
    }
}
