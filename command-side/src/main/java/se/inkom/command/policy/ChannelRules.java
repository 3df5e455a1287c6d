package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;

/**
 * What one channel demands of an answer (R41-R45).
 *
 * @param maxLength signature included; absent: no limit known
 * @param lengthUnit how the channel counts
 * @param hashtags absent: none are asked for
 */
public record ChannelRules(
        Platform platform,
        @Nullable Integer maxLength,
        LengthUnit lengthUnit,
        @Nullable HashtagRules hashtags) {

    /** How a platform counts the length of a text. */
    public enum LengthUnit {
        /** Code points. */
        CHARACTERS,
        /** What a reader sees as one character, as Bluesky counts. */
        GRAPHEMES,
        /** As X counts: an address is 23, emoji and scripts such as Chinese count double. */
        X_WEIGHTED,
        /** Code points, but an address is 23, as Mastodon counts. */
        CHARACTERS_SHORT_LINKS
    }

    public ChannelRules {
        lengthUnit = Absent.as(LengthUnit.CHARACTERS, lengthUnit);
    }
}
