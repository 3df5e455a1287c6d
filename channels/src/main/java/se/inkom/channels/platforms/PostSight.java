package se.inkom.channels.platforms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a look at one post showed. */
public sealed interface PostSight {
    /**
     * The post is there.
     *
     * @param text empty for a picture without words
     * @param removable false when the platform says that we cannot remove it (R67)
     * @param hideable false when the platform says that we cannot hide it
     * @param hidden it is hidden from the public already
     */
    record Shown(String text, boolean removable, boolean hideable, boolean hidden) implements PostSight {}

    record Gone() implements PostSight {}

    /** The platform refuses to show it to us. */
    record Refused(String reason) implements PostSight {}

    /** The look failed, so nothing is known. */
    record Unclear(String reason, @Nullable Duration pause) implements PostSight {}
}
