package se.inkom.channels.platforms;

import java.util.Optional;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;

/** What a platform's programming interface says of a post, kept beside the picture of it (R48). Reads only, never throws. */
public interface PlatformRecords {
    boolean serves(Platform platform);

    /** Empty when the platform does not show it to us now. */
    Optional<Seen> look(SourcePost post);

    /**
     * One post as the platform tells it.
     *
     * @param text empty for a picture without words
     * @param json the platform's own words
     */
    record Seen(String text, String json) {}
}
