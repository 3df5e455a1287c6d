package se.inkom.channels.effects;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.events.SourcePost;

/** Finds the adapter that serves a post's platform. */
@Component
class Platforms {
    static final String NO_ADAPTER = "no-adapter";

    private final List<PlatformActions> adapters;

    Platforms(List<PlatformActions> adapters) {
        this.adapters = adapters;
    }

    Optional<PlatformActions> of(SourcePost post) {
        return adapters.stream()
                .filter(adapter -> adapter.serves(post.platform()))
                .findFirst();
    }
}
