package se.inkom.house.torget;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of the Graph API that answers, hides and removes comments; any version in the path will do. */
@RestController
@RequestMapping(path = "/graph/{version:v[0-9]+\\.[0-9]+}", produces = "application/json")
class GraphApi {

    private static final int LARGEST_PAGE = 100;

    private final Square square;
    private final GraphObjects objects;
    private final Faults faults;
    private final TorgetProperties torget;
    private final JsonMapper json;

    GraphApi(Square square, GraphObjects objects, Faults faults, TorgetProperties torget, JsonMapper json) {
        this.square = square;
        this.objects = objects;
        this.faults = faults;
        this.torget = torget;
        this.json = json;
    }

    @GetMapping("/{id}")
    ObjectNode object(@PathVariable String id, @RequestParam(required = false) @Nullable String fields) {
        return withFaults(Faults.Operation.GET, id, () -> {
            if (id.equals(torget.pageId()) || id.equals(torget.instagramId())) {
                return objects.account(id.equals(torget.pageId()) ? Post.Network.PAGE : Post.Network.INSTAGRAM, fields);
            }
            Optional<Post> post = square.post(id);
            return post.isPresent() ? objects.post(post.get(), fields) : objects.comment(standing("get", id), fields);
        });
    }

    @GetMapping({"/{id}/comments", "/{id}/replies"})
    ObjectNode comments(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "chronological") String order) {
        return withFaults(Faults.Operation.GET, id, () -> {
            boolean ofPost = square.post(id).isPresent();
            String parent = ofPost ? id : standing("get", id).id();
            int from = cursor(after);
            int size = Math.clamp(limit, 1, LARGEST_PAGE);
            List<Comment> found = square.under(parent, order.equals("reverse_chronological"), size + 1, from);
            ObjectNode page = JsonNodeFactory.instance.objectNode();
            var data = page.putArray("data");
            found.stream().limit(size).forEach(comment -> data.add(objects.comment(comment, fields)));
            ObjectNode paging = page.putObject("paging");
            paging.putObject("cursors").put("before", String.valueOf(from)).put("after", String.valueOf(from + size));
            if (found.size() > size) {
                paging.put("next", torget.publicUrl() + "/graph/v25.0/" + id + "/comments?after=" + (from + size));
            }
            return page;
        });
    }

    /** Instagram hangs every answer on the first comment of the thread and takes none to a hidden one (DOMAIN 4.1). */
    @PostMapping({"/{id}/comments", "/{id}/replies"})
    ObjectNode reply(@PathVariable String id, HttpServletRequest request) {
        String message = parameters(request).getOrDefault("message", "").strip();
        return withFaults(Faults.Operation.REPLY, id, () -> {
            Optional<Post> asPost = square.post(id);
            Optional<Comment> parent = asPost.isPresent() ? Optional.empty() : Optional.of(standing("post", id));
            if (message.isEmpty()) {
                throw GraphError.badParameter("The parameter message is required");
            }
            Post post = asPost.orElseGet(
                    () -> square.post(parent.orElseThrow().postId()).orElseThrow());
            String parentId = parent.map(Comment::id).orElse(null);
            if (post.network() == Post.Network.INSTAGRAM && parent.isPresent()) {
                if (parent.get().hidden()) {
                    throw GraphError.badParameter("A hidden comment cannot be replied to");
                }
                String top = parent.get().parentId();
                parentId = top == null ? parentId : top;
            }
            Author page = new Author(torget.accountId(post.network()), torget.accountName(post.network()));
            Comment written = square.write(page, post, parentId, message, null, null);
            return JsonNodeFactory.instance.objectNode().put("id", written.id());
        });
    }

    @PostMapping("/{id}")
    ObjectNode change(@PathVariable String id, HttpServletRequest request) {
        Map<String, String> given = parameters(request);
        return withFaults(Faults.Operation.HIDE, id, () -> {
            Comment comment = standing("post", id);
            boolean own = comment.authorId().equals(torget.accountId(comment.network()));
            String hide = given.getOrDefault("is_hidden", given.get("hide"));
            if (hide != null && !own) {
                square.setHidden(id, Boolean.parseBoolean(hide));
            } else if (hide == null && own && given.containsKey("message")) {
                square.edit(id, given.getOrDefault("message", ""));
            } else {
                throw GraphError.of(Faults.Kind.PERMISSION);
            }
            return success();
        });
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(@PathVariable String id) {
        return withFaults(Faults.Operation.DELETE, id, () -> {
            square.remove(standing("delete", id).id(), "PAGE");
            return success();
        });
    }

    @PostMapping("/{id}/subscribed_apps")
    ObjectNode subscribe(@PathVariable String id) {
        if (!id.equals(torget.pageId()) && !id.equals(torget.instagramId())) {
            throw GraphError.unknownObject("post", id);
        }
        return success();
    }

    private Comment standing(String method, String id) {
        return square.comment(id)
                .filter(comment -> !comment.removed())
                .orElseThrow(() -> GraphError.unknownObject(method, id));
    }

    private ObjectNode withFaults(Faults.Operation operation, String id, Supplier<ObjectNode> action) {
        Optional<Faults.Ordered> hit = faults.next(operation, () -> accountOf(id));
        if (hit.isEmpty()) {
            return action.get();
        }
        Faults.Kind fault = hit.get().kind();
        if (fault == Faults.Kind.CARRY_OUT_LATE) {
            pause(hit.get().late());
        }
        if (!fault.carriesOut()) {
            throw GraphError.of(fault);
        }
        ObjectNode answer = action.get();
        switch (fault) {
            case ACCEPT_THEN_DROP -> throw new GraphGate.HangUp();
            case ACCEPT_THEN_ERROR -> throw GraphError.of(fault);
            case ANSWER_LATE -> pause(hit.get().late());
            default -> {}
        }
        return answer;
    }

    /** The account of ours that a call for this object is made as. */
    private String accountOf(String id) {
        Post.Network network = square.comment(id)
                .map(Comment::network)
                .or(() -> square.post(id).map(Post::network))
                .orElse(id.equals(torget.instagramId()) ? Post.Network.INSTAGRAM : Post.Network.PAGE);
        return torget.accountId(network);
    }

    private static void pause(Duration late) {
        try {
            Thread.sleep(late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Meta takes parameters from the query, a form or a JSON body alike. */
    private Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        String type = request.getContentType();
        if (type != null && type.startsWith("application/json")) {
            try {
                JsonNode body = json.readTree(request.getInputStream());
                body.properties()
                        .forEach(
                                each -> given.put(each.getKey(), each.getValue().asString()));
            } catch (JacksonException | IOException e) {
                throw GraphError.badParameter("The body is not JSON");
            }
        }
        return given;
    }

    private static int cursor(String after) {
        try {
            return Math.max(0, Integer.parseInt(after));
        } catch (NumberFormatException e) {
            throw GraphError.badParameter("Invalid cursor");
        }
    }

    private static ObjectNode success() {
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }
}
