package se.inkom.console.apis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; without a cursor it is the last. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
