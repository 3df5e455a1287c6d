package se.inkom.house.torget;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For feeds and checkers, not part of the platform that is pretended: write as anyone, order faults, read the books. */
@RestController
@RequestMapping("/torget")
class TorgetApi {

    private static final int MANY_CALLS = 100_000;
    private static final Duration LATE = Duration.ofSeconds(8);

    /**
     * A comment to write.
     *
     * @param postId the newest post of the page when absent
     * @param picture the name of a shipped picture
     * @param key what the feed calls it; the same key again gives the comment that exists already
     */
    record NewComment(
            String name,
            String message,
            @Nullable String postId,
            @Nullable String parentId,
            @Nullable String picture,
            @Nullable String key) {}

    record Written(String id, String postId, String permalink, boolean existed) {}

    record NewText(String message) {}

    /**
     * A fault to come.
     *
     * @param account only calls for this account of ours; any when absent
     * @param lateMillis how late a late answer is; eight seconds when absent
     */
    record NewFault(
            Faults.Kind fault,
            Faults.Operation on,
            int times,
            @Nullable String account,
            @Nullable Integer lateMillis) {}

    record Books(
            List<Post> posts,
            List<Comment> comments,
            List<CallBook.Call> calls,
            long undelivered,
            boolean subscribed,
            String pageId,
            String instagramId) {}

    private final Square square;
    private final Pictures pictures;
    private final Faults faults;
    private final CallBook calls;
    private final Outbox outbox;
    private final Despatch despatch;
    private final TorgetProperties torget;

    TorgetApi(
            Square square,
            Pictures pictures,
            Faults faults,
            CallBook calls,
            Outbox outbox,
            Despatch despatch,
            TorgetProperties torget) {
        this.square = square;
        this.pictures = pictures;
        this.faults = faults;
        this.calls = calls;
        this.outbox = outbox;
        this.despatch = despatch;
        this.torget = torget;
    }

    @PostMapping("/comments")
    ResponseEntity<Written> write(@RequestBody NewComment wanted) {
        Optional<Comment> before = wanted.key() == null ? Optional.empty() : square.byFeedKey(wanted.key());
        if (before.isPresent()) {
            return ResponseEntity.ok(written(before.get(), true));
        }
        if (wanted.picture() != null && !pictures.shipped().containsKey(wanted.picture())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no picture " + wanted.picture());
        }
        Post post = wanted.postId() == null
                ? square.posts(Post.Network.PAGE).getFirst()
                : square.post(wanted.postId()).orElseThrow(TorgetApi::unknown);
        String parentId = wanted.parentId() == null ? null : standing(wanted.parentId());
        Comment comment = square.write(
                Author.named(wanted.name()), post, parentId, wanted.message(), wanted.picture(), wanted.key());
        return ResponseEntity.status(HttpStatus.CREATED).body(written(comment, false));
    }

    @PutMapping("/comments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(@PathVariable String id, @RequestBody NewText text) {
        square.edit(standing(id), text.message());
    }

    @DeleteMapping("/comments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        square.remove(standing(id), "AUTHOR");
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(@RequestBody NewFault fault) {
        Duration late = fault.lateMillis() == null ? LATE : Duration.ofMillis(fault.lateMillis());
        faults.order(new Faults.Ordered(fault.fault(), fault.on(), fault.times(), fault.account(), late));
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }

    /** The whole truth, removed comments included. */
    @GetMapping("/record")
    Books books(@RequestParam(name = "calls", defaultValue = "true") boolean withCalls) {
        return new Books(
                square.posts(Post.Network.PAGE),
                square.everything(),
                withCalls ? calls.newest(MANY_CALLS) : List.of(),
                outbox.pending(),
                despatch.subscribed(),
                torget.pageId(),
                torget.instagramId());
    }

    private Written written(Comment comment, boolean existed) {
        return new Written(comment.id(), comment.postId(), torget.publicUrl() + comment.path(), existed);
    }

    private String standing(String id) {
        return square.comment(id)
                .filter(comment -> !comment.removed())
                .orElseThrow(TorgetApi::unknown)
                .id();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Torget has no such post or comment");
    }
}
