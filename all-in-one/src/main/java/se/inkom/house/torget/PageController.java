package se.inkom.house.torget;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.inkom.house.display.SwedishTime;

/** The pages a visitor reads. */
@Controller
class PageController {

    private static final int COMMENTS_ON_FRONT = 10;
    private static final int COMMENTS_ON_POST = 50;
    private static final int CALLS_SHOWN = 200;

    /** A line of the record, with its time as people read it. */
    record CallRow(CallBook.Call call, String when) {}

    private final Square square;
    private final Views views;
    private final Pictures pictures;
    private final CallBook calls;
    private final Outbox outbox;
    private final Despatch despatch;
    private final TorgetProperties torget;
    private final Faults faults;

    PageController(
            Square square,
            Views views,
            Pictures pictures,
            CallBook calls,
            Outbox outbox,
            Despatch despatch,
            TorgetProperties torget,
            Faults faults) {
        this.square = square;
        this.views = views;
        this.pictures = pictures;
        this.calls = calls;
        this.outbox = outbox;
        this.despatch = despatch;
        this.torget = torget;
        this.faults = faults;
    }

    @ModelAttribute
    void everyPage(HttpServletRequest request, Model model) {
        model.addAttribute("visitor", Visitor.of(request).orElse(null));
        model.addAttribute("pageName", torget.pageName());
        model.addAttribute("shipped", pictures.shipped());
    }

    @GetMapping("/")
    String page(Model model, @ModelAttribute("visitor") @Nullable Author visitor) {
        return front(Post.Network.PAGE, model, visitor);
    }

    @GetMapping("/instagram")
    String instagram(Model model, @ModelAttribute("visitor") @Nullable Author visitor) {
        return front(Post.Network.INSTAGRAM, model, visitor);
    }

    private String front(Post.Network network, Model model, @Nullable Author visitor) {
        model.addAttribute("title", torget.accountName(network));
        model.addAttribute("instagram", network == Post.Network.INSTAGRAM);
        model.addAttribute(
                "posts",
                square.posts(network).stream()
                        .map(post -> views.post(post, square.under(post.id(), true, COMMENTS_ON_FRONT, 0), visitor))
                        .toList());
        return "page";
    }

    @GetMapping("/posts/{postId}")
    String post(
            @PathVariable String postId,
            @RequestParam(defaultValue = "0") int from,
            Model model,
            @ModelAttribute("visitor") @Nullable Author visitor) {
        Post post = square.post(postId).orElseThrow(PageController::gone);
        List<Comment> comments = square.under(postId, true, COMMENTS_ON_POST + 1, Math.max(0, from));
        model.addAttribute("title", "Inlägg från " + torget.accountName(post.network()));
        model.addAttribute(
                "item",
                views.post(post, comments.stream().limit(COMMENTS_ON_POST).toList(), visitor));
        model.addAttribute("older", comments.size() > COMMENTS_ON_POST ? from + COMMENTS_ON_POST : null);
        return "post";
    }

    /** One comment with its answers, the address screenshots are taken of (R48). */
    @GetMapping("/posts/{postId}/comments/{commentId}")
    String comment(
            @PathVariable String postId,
            @PathVariable String commentId,
            Model model,
            @ModelAttribute("visitor") @Nullable Author visitor) {
        if (faults.next(Faults.Operation.PAGE, () -> "").isPresent()) {
            model.addAttribute("title", "Logga in");
            return "login";
        }
        Comment comment = shown(commentId);
        Post post = square.post(comment.postId())
                .filter(each -> each.id().equals(postId))
                .orElseThrow(PageController::gone);
        model.addAttribute("title", "Kommentar av " + comment.authorName());
        model.addAttribute("item", views.post(post, List.of(), visitor));
        model.addAttribute("thread", views.thread(comment, visitor));
        return "comment";
    }

    @GetMapping("/comments/{id}/edit")
    String edit(@PathVariable String id, Model model, @ModelAttribute("visitor") @Nullable Author visitor) {
        Comment comment = shown(id);
        if (visitor == null || !visitor.id().equals(comment.authorId())) {
            throw gone();
        }
        model.addAttribute("title", "Redigera din kommentar");
        model.addAttribute("comment", comment);
        model.addAttribute("back", comment.path());
        return "edit";
    }

    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        Pictures.Picture picture = pictures.open(id).orElseThrow(PageController::gone);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(picture.body());
    }

    @GetMapping("/torget/calls")
    String calls(Model model) {
        model.addAttribute("title", "Anrop och leveranser");
        model.addAttribute(
                "calls",
                calls.newest(CALLS_SHOWN).stream()
                        .map(call -> new CallRow(call, SwedishTime.toTheSecond(call.at())))
                        .toList());
        model.addAttribute("undelivered", outbox.pending());
        model.addAttribute("subscribed", despatch.subscribed());
        return "calls";
    }

    private Comment shown(String id) {
        return square.comment(id).filter(Comment::shown).orElseThrow(PageController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
