package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;

/**
 * What one channel demands of an answer (R41-R45).
 *
 * @param maxLength in characters as the reader sees them; absent: no limit known
 * @param hashtags absent: none are asked for
 */
public record ChannelRules(
        Platform platform,
        @Nullable Integer maxLength,
        @Nullable HashtagRules hashtags) {}
