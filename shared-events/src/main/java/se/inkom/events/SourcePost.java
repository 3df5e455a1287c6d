package se.inkom.events;

/**
 * What the platform calls a post. Two deliveries with the same source are the same post (I1).
 *
 * @param account the platform's own id of the account the post was seen on
 * @param nativeId the platform's own id of the post
 */
public record SourcePost(Platform platform, String account, String nativeId) {
    /** The unique key, {@code FACEBOOK/1234/1234_5678}. */
    public String key() {
        return platform.name() + "/" + account + "/" + nativeId;
    }
}
