package se.inkom.command.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets it, and what became of every rule on the way.
 *
 * @param route absent: nobody, until somebody decides
 */
public record Decision(@Nullable Route route, List<Tried> tried) {
    public Decision {
        tried = List.copyOf(tried);
    }
}
