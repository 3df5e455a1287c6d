package se.inkom.command.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import se.inkom.events.Platform;
import se.inkom.events.cases.LegalEffect;
import se.inkom.events.cases.RemovalFallback;
import se.inkom.events.cases.RemovalMethod;

/**
 * What each channel can really do with a post that is not ours, and what that is worth in law (DOMAIN 4.7, N10, R67): data,
 * in {@code policies/channels.yaml}. What platforms can do is the same in every municipality, so it is no part of a policy.
 */
public final class ChannelTable {
    private static final Channel CAN_NOTHING = new Channel(LegalEffect.NONE, LegalEffect.NONE, false, null, List.of());

    private final Map<Platform, Channel> channels;

    private ChannelTable(Map<Platform, Channel> channels) {
        this.channels = Map.copyOf(channels);
    }

    /**
     * One channel.
     *
     * @param seenWhenHidden who still sees a hidden post, in Swedish
     * @param fallbacks what can be done where neither removing nor hiding helps
     */
    public record Channel(
            LegalEffect remove,
            LegalEffect hide,
            boolean hideReversible,
            @Nullable String seenWhenHidden,
            List<RemovalFallback> fallbacks) {
        public Channel {
            fallbacks = List.copyOf(fallbacks);
        }

        /** What the measure is worth in law when the platform does it. */
        public LegalEffect effectOf(RemovalMethod method) {
            return method == RemovalMethod.HIDE ? hide : remove;
        }
    }

    /** The table that is shipped. */
    public static ChannelTable shipped() {
        return read(new ClassPathResource("policies/channels.yaml"));
    }

    static ChannelTable read(Resource yaml) {
        try {
            var sources = new YamlPropertySourceLoader().load("channels", yaml);
            return new ChannelTable(new Binder(ConfigurationPropertySources.from(sources))
                    .bind("channels", Bindable.mapOf(Platform.class, Channel.class))
                    .get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A channel that the table does not name can do neither. */
    public Channel of(Platform platform) {
        return channels.getOrDefault(platform, CAN_NOTHING);
    }

    public Map<Platform, Channel> all() {
        return channels;
    }
}
