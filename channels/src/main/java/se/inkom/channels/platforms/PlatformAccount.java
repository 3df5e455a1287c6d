package se.inkom.channels.platforms;

import se.inkom.events.Platform;
import se.inkom.events.SourcePost;

/** One of our accounts, by the platform's own id. */
public record PlatformAccount(Platform platform, String id) {
    public static PlatformAccount of(SourcePost post) {
        return new PlatformAccount(post.platform(), post.account());
    }

    /** For logs and keys in memory. */
    @Override
    public String toString() {
        return platform + "/" + id;
    }
}
