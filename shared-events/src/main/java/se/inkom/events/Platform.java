package se.inkom.events;

/** Where a post was written (R1). {@link #OTHER} is any place without an adapter: posts come in by hand (L10). */
public enum Platform {
    FACEBOOK,
    INSTAGRAM,
    YOUTUBE,
    X,
    LINKEDIN,
    MASTODON,
    BLUESKY,
    BLOG,
    OTHER
}
