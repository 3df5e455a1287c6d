package se.inkom.house.torget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words a change as Meta does: an element of {@code changes} in a delivery (DOMAIN 4.1). */
@Component
class Changes {

    private final TorgetProperties torget;

    Changes(TorgetProperties torget) {
        this.torget = torget;
    }

    ObjectNode added(Comment comment) {
        return comment.network() == Post.Network.PAGE ? onPage("add", comment, true) : onInstagram(comment);
    }

    ObjectNode edited(Comment comment) {
        return comment.network() == Post.Network.PAGE ? onPage("edited", comment, true) : onInstagram(comment);
    }

    /** A removal carries no text: whoever did not keep it has lost it. */
    ObjectNode removed(Comment comment) {
        return onPage("remove", comment, false);
    }

    ObjectNode hidden(Comment comment) {
        return onPage(comment.hidden() ? "hide" : "unhide", comment, true);
    }

    ObjectNode liked(Post post, Author author, Instant at) {
        ObjectNode change = field("feed");
        ObjectNode value = change.putObject("value");
        from(value, author.id(), author.name(), "name");
        value.put("item", "reaction")
                .put("verb", "add")
                .put("reaction_type", "like")
                .put("post_id", post.id())
                .put("parent_id", post.id())
                .put("created_time", at.getEpochSecond());
        return change;
    }

    private ObjectNode onPage(String verb, Comment comment, boolean withText) {
        ObjectNode change = field("feed");
        ObjectNode value = change.putObject("value");
        from(value, comment.authorId(), comment.authorName(), "name");
        value.put("item", "comment")
                .put("verb", verb)
                .put("comment_id", comment.id())
                .put("post_id", comment.postId())
                .put("parent_id", comment.parentId() == null ? comment.postId() : comment.parentId())
                .put("created_time", comment.createdAt().getEpochSecond())
                .put("permalink_url", torget.publicUrl() + comment.path());
        value.putObject("post")
                .put("id", comment.postId())
                .put("permalink_url", torget.publicUrl() + "/posts/" + comment.postId())
                .put("is_published", true);
        if (withText) {
            value.put("message", comment.message());
            putPicture(value, comment.picture());
        }
        return change;
    }

    private ObjectNode onInstagram(Comment comment) {
        ObjectNode change = field("comments");
        ObjectNode value = change.putObject("value");
        from(value, comment.authorId(), comment.authorName(), "username");
        value.put("id", comment.id()).put("text", comment.message());
        value.putObject("media").put("id", comment.postId()).put("media_product_type", "FEED");
        if (comment.parentId() != null) {
            value.put("parent_id", comment.parentId());
        }
        return change;
    }

    private void putPicture(ObjectNode value, @Nullable String picture) {
        if (picture != null) {
            value.put("photo", torget.publicUrl() + "/pictures/" + picture);
        }
    }

    private static ObjectNode field(String name) {
        return JsonNodeFactory.instance.objectNode().put("field", name);
    }

    private static void from(ObjectNode value, String id, String name, String nameField) {
        value.putObject("from").put("id", id).put(nameField, name);
    }
}
