package se.inkom.house.torget;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows posts, comments and accounts as Graph API objects, with just the fields that were asked for. */
@Component
class GraphObjects {

    private static final DateTimeFormatter GRAPH_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    private final TorgetProperties torget;
    private final Square square;

    GraphObjects(TorgetProperties torget, Square square) {
        this.torget = torget;
        this.square = square;
    }

    ObjectNode comment(Comment comment, @Nullable String fields) {
        return comment.network() == Post.Network.PAGE
                ? pick(pageComment(comment), fields, Set.of("id", "message", "from", "created_time"))
                : pick(instagramComment(comment), fields, Set.of("id", "text", "timestamp"));
    }

    ObjectNode post(Post post, @Nullable String fields) {
        ObjectNode all = object(post.id());
        if (post.network() == Post.Network.PAGE) {
            all.put("message", post.message()).put("created_time", time(post.createdAt()));
            all.putObject("from").put("id", torget.pageId()).put("name", torget.pageName());
            all.put("permalink_url", torget.publicUrl() + "/posts/" + post.id());
            return pick(all, fields, Set.of("id", "message", "created_time"));
        }
        all.put("caption", post.message()).put("timestamp", time(post.createdAt()));
        all.put("permalink", torget.publicUrl() + "/posts/" + post.id()).put("media_type", "IMAGE");
        return pick(all, fields, Set.of("id"));
    }

    ObjectNode account(Post.Network network, @Nullable String fields) {
        ObjectNode all = object(torget.accountId(network)).put("name", torget.accountName(network));
        all.put("link", torget.publicUrl() + "/").put("username", torget.accountName(network));
        return pick(all, fields, Set.of("id", "name"));
    }

    private ObjectNode pageComment(Comment comment) {
        boolean own = comment.authorId().equals(torget.pageId());
        ObjectNode all = object(comment.id()).put("message", comment.message());
        all.putObject("from").put("id", comment.authorId()).put("name", comment.authorName());
        all.put("created_time", time(comment.createdAt())).put("permalink_url", torget.publicUrl() + comment.path());
        all.putObject("object").put("id", comment.postId());
        if (comment.parentId() != null) {
            all.putObject("parent").put("id", comment.parentId());
        } else {
            all.putNull("parent");
        }
        all.put("is_hidden", comment.hidden()).put("can_hide", !own).put("can_remove", true);
        all.put("can_comment", true).put("like_count", 0);
        all.put("comment_count", square.replies(comment.id()).size());
        if (comment.picture() != null) {
            String url = torget.publicUrl() + "/pictures/" + comment.picture();
            ObjectNode attachment =
                    all.putObject("attachment").put("type", "photo").put("url", url);
            attachment.putObject("media").putObject("image").put("src", url);
        } else {
            all.putNull("attachment");
        }
        return all;
    }

    private ObjectNode instagramComment(Comment comment) {
        ObjectNode all = object(comment.id()).put("text", comment.message());
        all.putObject("from").put("id", comment.authorId()).put("username", comment.authorName());
        all.put("username", comment.authorName()).put("timestamp", time(comment.createdAt()));
        all.putObject("media").put("id", comment.postId());
        all.put("hidden", comment.hidden()).put("like_count", 0);
        if (comment.parentId() != null) {
            all.put("parent_id", comment.parentId());
        } else {
            all.putNull("parent_id");
        }
        return all;
    }

    /** Leaves out what is absent, as Meta does, and refuses what does not exist. */
    private static ObjectNode pick(ObjectNode all, @Nullable String fields, Set<String> unasked) {
        List<String> wanted = fields == null || fields.isBlank() ? List.copyOf(unasked) : names(fields);
        for (String name : wanted) {
            if (!all.has(name)) {
                throw GraphError.badParameter("Tried accessing nonexisting field (" + name + ")");
            }
        }
        ObjectNode picked = JsonNodeFactory.instance.objectNode();
        all.forEachEntry((name, value) -> {
            if ((name.equals("id") || wanted.contains(name)) && !value.isNull()) {
                picked.set(name, value);
            }
        });
        return picked;
    }

    /** The outer names of {@code a,b{c,d},e.limit(3)}. */
    private static List<String> names(String fields) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        boolean inName = true;
        for (char c : (fields + ",").toCharArray()) {
            depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                names.add(name.toString().strip());
                name.setLength(0);
                inName = true;
            } else if (depth > 0 || c == '.' || c == '}' || c == ')') {
                inName = false;
            } else if (inName) {
                name.append(c);
            }
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private static ObjectNode object(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private static String time(Instant at) {
        return GRAPH_TIME.format(at);
    }
}
