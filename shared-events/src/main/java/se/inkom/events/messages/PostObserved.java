package se.inkom.events.messages;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.SourcePost;

/**
 * An adapter saw a post, or a change of one. Nothing is judged yet.
 *
 * @param account the platform's own id of the account
 * @param author absent when the platform does not say (removals)
 * @param byAccountOwner written by the municipality itself: no case comes of it (D5, D26)
 * @param text absent in removals and when a post is only a picture
 * @param parentId the platform's id of what this replies to
 * @param publishedAt when the post itself became reachable (L1); absent when the platform does not say
 * @param changedAt when this change happened according to the platform; equals {@code publishedAt} for {@link Change#ADDED}
 * @param capturedAt when we saw it
 * @param raw the platform's own words for this change
 */
public record PostObserved(
        Platform platform,
        String account,
        String nativeId,
        Change change,
        PostContent.@Nullable Author author,
        boolean byAccountOwner,
        @Nullable String text,
        List<PostContent.Attachment> attachments,
        @Nullable String parentId,
        @Nullable URI permalink,
        @Nullable Instant publishedAt,
        Instant changedAt,
        Instant capturedAt,
        @Nullable String raw) {

    /** What happened to the post on the platform. */
    public enum Change {
        ADDED,
        EDITED,
        REMOVED,
        HIDDEN,
        SHOWN
    }

    public SourcePost source() {
        return new SourcePost(platform, account, nativeId);
    }
}
