package se.inkom.command.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.PostOrigin;

/** Finds out, for a whole batch at once, who has the posts that new ones answer; asks nobody when no rule wants to know. */
@Component
public final class Threads {
    private final Routing routing;
    private final DeskTable desks;

    Threads(Routing routing, DeskTable desks) {
        this.routing = routing;
        this.desks = desks;
    }

    /** Who goes on with each of them. */
    public interface Known {
        @Nullable
        Seat of(PostOrigin origin);
    }

    public Known of(Collection<PostOrigin> origins) {
        List<DeskTable.Parent> parents = new ArrayList<>();
        if (routing.asksForThreads()) {
            for (PostOrigin origin : origins) {
                if (origin.parentId() != null) {
                    parents.add(parentOf(origin.source(), origin.parentId()));
                }
            }
        }
        Map<String, Seat> seats = parents.isEmpty() ? new HashMap<>() : desks.seats(parents);
        return origin -> origin.parentId() == null
                ? null
                : seats.get(parentOf(origin.source(), origin.parentId()).key());
    }

    static DeskTable.Parent parentOf(SourcePost source, String parentId) {
        String key = new SourcePost(source.platform(), source.account(), parentId).key();
        return new DeskTable.Parent(key, key.substring(0, key.length() - parentId.length()));
    }
}
