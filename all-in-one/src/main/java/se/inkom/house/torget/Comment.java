package se.inkom.house.torget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment on a post, or a reply to one. Removed ones stay in the books, as the platform's own memory. */
record Comment(
        String id,
        Post.Network network,
        String postId,
        @Nullable String parentId,
        String authorId,
        String authorName,
        String message,
        @Nullable String picture,
        Instant createdAt,
        Instant changedAt,
        int edits,
        boolean hidden,
        @Nullable Instant removedAt,
        @Nullable String removedBy) {

    boolean removed() {
        return removedAt != null;
    }

    boolean shown() {
        return !hidden && !removed();
    }

    String path() {
        return "/posts/" + postId + "/comments/" + id;
    }
}
