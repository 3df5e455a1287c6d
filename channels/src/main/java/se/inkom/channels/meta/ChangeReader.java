package se.inkom.channels.meta;

import static se.inkom.channels.meta.DeliveryReader.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.messages.PostObserved;
import tools.jackson.databind.JsonNode;

/** Says what a change is: a post that somebody wrote, noise, or something nobody has taught us. */
final class ChangeReader {
    /** Items that are a post on the page itself. Those of visitors become cases, our own do not (D5). */
    private static final Set<String> PAGE_POSTS = Set.of("post", "status", "photo", "video");
    /** Known noise by name, so that a stranger cannot invent metric labels. */
    private static final Set<String> NOISE = Set.of("like", "reaction", "share", "album", "event", "note", "mention");

    private static final long MILLIS_FROM = 100_000_000_000L; // as seconds this is the year 5138

    private final Set<String> ownIds;

    ChangeReader(Set<String> ownIds) {
        this.ownIds = ownIds;
    }

    Reading read(Delivery.Change change, Instant capturedAt) {
        String where = change.object() + "/" + change.field();
        try {
            return switch (where) {
                case "page/feed" -> feed(change, capturedAt);
                case "instagram/comments" -> instagram(change, capturedAt);
                default -> new Reading.Noise("other-field");
            };
        } catch (DateTimeException | ArithmeticException e) {
            return new Reading.Unreadable("time-unreadable");
        }
    }

    private Reading feed(Delivery.Change change, Instant capturedAt) {
        JsonNode value = change.value();
        String item = value.path("item").asString("");
        if (item.equals("comment")) {
            return facebookPost(change, value.path("comment_id"), capturedAt);
        }
        if (PAGE_POSTS.contains(item)) {
            // Without an author nobody can say whether a post is ours, and our own posts must not become work (D5).
            String author = text(value.path("from").path("id"));
            if (author.isEmpty() || isOurs(change, author)) {
                return new Reading.Noise("own-post");
            }
            return facebookPost(change, value.path("post_id"), capturedAt);
        }
        return new Reading.Noise(NOISE.contains(item) ? item : "other-item");
    }

    private Reading facebookPost(Delivery.Change change, JsonNode id, Instant capturedAt) {
        JsonNode value = change.value();
        PostObserved.Change what =
                switch (value.path("verb").asString("")) {
                    case "add" -> PostObserved.Change.ADDED;
                    case "edit", "edited" -> PostObserved.Change.EDITED;
                    case "remove", "delete" -> PostObserved.Change.REMOVED;
                    case "hide" -> PostObserved.Change.HIDDEN;
                    case "unhide" -> PostObserved.Change.SHOWN;
                    default -> null;
                };
        if (what == null) {
            return new Reading.Unreadable("verb-unknown");
        }
        if (text(id).isEmpty()) {
            return new Reading.Unreadable("id-missing");
        }
        if (isNoText(value.path("message"))) {
            return new Reading.Unreadable("text-unreadable");
        }
        PostContent.Author author = author(value, "name");
        Instant created = time(value.path("created_time"));
        Instant happened = what == PostObserved.Change.ADDED ? created : time(change.time());
        return new Reading.Post(new PostObserved(
                Platform.FACEBOOK,
                change.account(),
                text(id),
                what,
                author,
                isOurs(change, author == null ? null : author.id()),
                textOrNull(value.path("message")),
                Attachments.of(value),
                parent(value),
                Attachments.uri(value.path("permalink_url"), value.path("post").path("permalink_url")),
                created,
                firstOf(happened, firstOf(created, capturedAt)),
                capturedAt,
                change.raw()));
    }

    /** Instagram tells of new comments only, and without a time of their own: the entry's time is when it was written. */
    private Reading instagram(Delivery.Change change, Instant capturedAt) {
        JsonNode value = change.value();
        if (text(value.path("id")).isEmpty()) {
            return new Reading.Unreadable("id-missing");
        }
        if (isNoText(value.path("text"))) {
            return new Reading.Unreadable("text-unreadable");
        }
        PostContent.Author author = author(value, "username");
        Instant written = firstOf(time(change.time()), capturedAt);
        return new Reading.Post(new PostObserved(
                Platform.INSTAGRAM,
                change.account(),
                text(value.path("id")),
                PostObserved.Change.ADDED,
                author,
                isOurs(change, author == null ? null : author.id()),
                textOrNull(value.path("text")),
                Attachments.of(value),
                text(value.path("parent_id")).isEmpty()
                        ? emptyToNull(text(value.path("media").path("id")))
                        : text(value.path("parent_id")),
                null,
                written,
                written,
                capturedAt,
                change.raw()));
    }

    private boolean isOurs(Delivery.Change change, @Nullable String authorId) {
        return authorId != null && (authorId.equals(change.account()) || ownIds.contains(authorId));
    }

    /** The present shape {@code from{id,name}}, or the older {@code sender_id}, {@code sender_name}. */
    private static PostContent.@Nullable Author author(JsonNode value, String nameField) {
        JsonNode from = value.path("from");
        String id = text(from.isObject() ? from.path("id") : value.path("sender_id"));
        String name = text(from.isObject() ? from.path(nameField) : value.path("sender_name"));
        return id.isEmpty() && name.isEmpty() ? null : new PostContent.Author(emptyToNull(id), emptyToNull(name));
    }

    /** For a comment at the top level {@code parent_id} equals {@code post_id}: it replies to the post. */
    private static @Nullable String parent(JsonNode value) {
        String parent = text(value.path("parent_id"));
        return emptyToNull(parent.isEmpty() && value.has("comment_id") ? text(value.path("post_id")) : parent);
    }

    /** Seconds or milliseconds since 1970, or ISO text; absent stays absent. */
    private static @Nullable Instant time(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            return Instant.parse(text(node).replaceFirst("\\+0000$", "Z"));
        }
        if (!node.canConvertToLong()) {
            throw new DateTimeException("a time beyond all numbers");
        }
        long number = node.asLong();
        return number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant firstOf(@Nullable Instant one, Instant other) {
        return one == null ? other : one;
    }

    private static boolean isNoText(JsonNode node) {
        return !(node.isString() || node.isMissingNode() || node.isNull());
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
