package se.inkom.command.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import se.inkom.events.ids.OfficerId;

/**
 * How many open cases each officer has. Read once per batch; what the batch gives away is counted on, so that five hundred
 * posts of one batch do not all come to whoever had least when it began.
 */
public final class Loads {
    private final Function<Collection<OfficerId>, Map<OfficerId, Integer>> table;
    private final Map<OfficerId, Integer> open = new HashMap<>();

    /** @param table the open cases of some officers; whoever has none may be missing */
    public Loads(Function<Collection<OfficerId>, Map<OfficerId, Integer>> table) {
        this.table = table;
    }

    /** Everybody begins with an empty desk. */
    public static Loads none() {
        return new Loads(officers -> Map.of());
    }

    /** Looks up whoever is not known yet, at once. */
    void ask(Collection<OfficerId> officers) {
        var unknown =
                officers.stream().filter(o -> !open.containsKey(o)).distinct().toList();
        if (!unknown.isEmpty()) {
            Map<OfficerId, Integer> found = table.apply(unknown);
            unknown.forEach(officer -> open.put(officer, found.getOrDefault(officer, 0)));
        }
    }

    int of(OfficerId officer) {
        return open.getOrDefault(officer, 0);
    }

    void took(OfficerId officer) {
        open.computeIfPresent(officer, (o, count) -> count + 1);
    }
}
