package se.inkom.house.torget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.house.display.SwedishTime;

/** What the pages show: posts with the threads a visitor may see. Hidden comments hide the answers to them as well. */
@Component
class Views {

    record CommentView(
            Comment comment,
            String path,
            boolean edited,
            boolean byPage,
            boolean own,
            String initials,
            int colour,
            String when,
            @Nullable String pictureText,
            List<CommentView> replies) {}

    record PostView(
            Post post,
            String account,
            String when,
            @Nullable String pictureText,
            long likes,
            List<CommentView> comments) {}

    private final Square square;
    private final Pictures pictures;
    private final TorgetProperties torget;

    Views(Square square, Pictures pictures, TorgetProperties torget) {
        this.square = square;
        this.pictures = pictures;
        this.torget = torget;
    }

    PostView post(Post post, List<Comment> topLevel, @Nullable Author visitor) {
        return new PostView(
                post,
                torget.accountName(post.network()),
                SwedishTime.toTheMinute(post.createdAt()),
                describe(post.picture()),
                square.likes(post.id()),
                topLevel.stream()
                        .filter(Comment::shown)
                        .map(comment -> thread(comment, visitor))
                        .toList());
    }

    /** A comment with every answer below it on one level, the oldest first: the page shows two levels, as Facebook did. */
    CommentView thread(Comment comment, @Nullable Author visitor) {
        List<Comment> below = new ArrayList<>();
        collect(comment, below);
        below.sort(Comparator.comparing(Comment::createdAt).thenComparing(Comment::id));
        return view(
                comment,
                visitor,
                below.stream().map(reply -> view(reply, visitor, List.of())).toList());
    }

    private void collect(Comment comment, List<Comment> below) {
        for (Comment reply : square.replies(comment.id())) {
            if (reply.shown()) {
                below.add(reply);
                collect(reply, below);
            }
        }
    }

    private CommentView view(Comment comment, @Nullable Author visitor, List<CommentView> replies) {
        boolean byPage = comment.authorId().equals(torget.accountId(comment.network()));
        return new CommentView(
                comment,
                comment.path(),
                comment.edits() > 0,
                byPage,
                visitor != null && visitor.id().equals(comment.authorId()),
                initials(comment.authorName()),
                Math.floorMod(comment.authorName().hashCode(), 6),
                SwedishTime.toTheMinute(comment.createdAt()),
                describe(comment.picture()),
                replies);
    }

    private @Nullable String describe(@Nullable String picture) {
        return picture == null ? null : pictures.description(picture);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.strip().split("\\s+")) {
            if (initials.codePointCount(0, initials.length()) < 2) {
                initials.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
            }
        }
        return initials.toString();
    }
}
