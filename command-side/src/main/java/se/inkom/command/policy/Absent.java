package se.inkom.command.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An older file knows fewer fields than today's records: what it lacks is empty, so that it still reads (ADR 0021). */
final class Absent {
    private Absent() {}

    static <T> List<T> asEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <T> T as(T otherwise, @Nullable T value) {
        return value == null ? otherwise : value;
    }
}
