package se.inkom.house.torget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands on Torget, and everything one can do to it. Each change and the news of it are one transaction, so that a
 * crash can neither lose a delivery nor announce what never happened.
 */
@Component
@Transactional
class Square {

    private static final String COMMENT = "select c.*, p.object from comment c join post p on p.id = c.post_id ";

    private final JdbcClient db;
    private final Outbox outbox;
    private final Changes changes;
    private final Clock clock;

    Square(JdbcClient db, Outbox outbox, Changes changes, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** The newest first. */
    List<Post> posts(Post.Network network) {
        return db.sql("select * from post where object = :object order by created_at desc")
                .param("object", network.object())
                .query(Square::post)
                .list();
    }

    Optional<Post> post(String id) {
        return db.sql("select * from post where id = :id")
                .param("id", id)
                .query(Square::post)
                .optional();
    }

    /** Also hidden and removed ones. */
    Optional<Comment> comment(String id) {
        return db.sql(COMMENT + "where c.id = :id")
                .param("id", id)
                .query(Square::comment)
                .optional();
    }

    /** The comment that an earlier run of the same feed wrote under this key. */
    Optional<Comment> byFeedKey(String key) {
        return db.sql(COMMENT + "where c.feed_key = :key")
                .param("key", key)
                .query(Square::comment)
                .optional();
    }

    /** Everything ever written, the oldest first. */
    List<Comment> everything() {
        return db.sql(COMMENT + "order by c.created_at, c.id")
                .query(Square::comment)
                .list();
    }

    /** What hangs on a post or comment directly and was not removed. */
    List<Comment> under(String postOrCommentId, boolean newestFirst, int limit, int offset) {
        String order = newestFirst ? "order by c.created_at desc, c.id desc" : "order by c.created_at, c.id";
        return db.sql(COMMENT
                        + "where (c.parent_id = :id or (c.post_id = :id and c.parent_id is null)) "
                        + "and c.removed_at is null " + order + " limit :limit offset :offset")
                .param("id", postOrCommentId)
                .param("limit", limit)
                .param("offset", offset)
                .query(Square::comment)
                .list();
    }

    /** Direct answers that were not removed, the oldest first. */
    List<Comment> replies(String commentId) {
        return under(commentId, false, 100, 0);
    }

    Comment write(
            Author author,
            Post post,
            @Nullable String parentId,
            String message,
            @Nullable String picture,
            @Nullable String feedKey) {
        Instant now = now();
        long number =
                db.sql("select nextval('comment_number')").query(Long.class).single();
        String id = post.network() == Post.Network.PAGE
                ? post.id().substring(post.id().indexOf('_') + 1) + "_" + number
                : "1799" + String.format("%013d", number);
        db.sql("""
                        insert into comment (id, post_id, parent_id, author_id, author_name, message, picture, created_at,
                            changed_at, feed_key)
                        values (:id, :post, :parent, :authorId, :authorName, :message, :picture, :now, :now, :feedKey)
                        """)
                .param("id", id)
                .param("post", post.id())
                .param("parent", parentId)
                .param("authorId", author.id())
                .param("authorName", author.name())
                .param("message", message)
                .param("picture", picture)
                .param("now", utc(now))
                .param("feedKey", feedKey)
                .update();
        Comment written = comment(id).orElseThrow();
        outbox.append(post.network(), id, now, changes.added(written));
        return written;
    }

    /** False when the comment is gone. Instagram has no editing, so there is no news of it there. */
    boolean edit(String id, String message) {
        Instant now = now();
        int changed = db.sql("""
                        update comment set message = :message, changed_at = :now, edits = edits + 1
                        where id = :id and removed_at is null and message <> :message
                        """)
                .param("id", id)
                .param("message", message)
                .param("now", utc(now))
                .update();
        if (changed == 1) {
            Comment edited = comment(id).orElseThrow();
            outbox.append(edited.network(), id, now, changes.edited(edited));
        }
        return changed == 1;
    }

    /** Removes the comment and the answers to it; false when it is gone already. */
    boolean remove(String id, String by) {
        Instant now = now();
        List<String> removed = db.sql("""
                        with recursive thread as (
                            select id from comment where id = :id
                            union select c.id from comment c join thread t on c.parent_id = t.id)
                        update comment set removed_at = :now, removed_by = :by
                        where id in (select id from thread) and removed_at is null returning id
                        """)
                .param("id", id)
                .param("now", utc(now))
                .param("by", by)
                .query(String.class)
                .list();
        removed.stream()
                .sorted()
                .map(each -> comment(each).orElseThrow())
                .filter(each -> each.network() == Post.Network.PAGE)
                .forEach(each -> outbox.append(each.network(), each.id(), now, changes.removed(each)));
        return removed.contains(id);
    }

    void setHidden(String id, boolean hidden) {
        Instant now = now();
        int changed = db.sql(
                        "update comment set hidden = :hidden where id = :id and removed_at is null and hidden <> :hidden")
                .param("id", id)
                .param("hidden", hidden)
                .update();
        Comment comment = comment(id).orElseThrow();
        if (changed == 1 && comment.network() == Post.Network.PAGE) {
            outbox.append(comment.network(), id, now, changes.hidden(comment));
        }
    }

    /** Noise, as far as Inkom is concerned; liking twice is liking once. */
    void like(Author author, Post post) {
        Instant now = now();
        int added = db.sql("insert into reaction values (:target, :author, :now) on conflict do nothing")
                .param("target", post.id())
                .param("author", author.id())
                .param("now", utc(now))
                .update();
        if (added == 1 && post.network() == Post.Network.PAGE) {
            outbox.append(post.network(), post.id(), now, changes.liked(post, author, now));
        }
    }

    long likes(String targetId) {
        return db.sql("select count(*) from reaction where target_id = :id")
                .param("id", targetId)
                .query(Long.class)
                .single();
    }

    /** What the database can store, so that what we send and what we keep are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Object utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                row.getString("id"),
                Post.Network.of(row.getString("object")),
                row.getString("message"),
                row.getString("picture"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Comment comment(ResultSet row, int n) throws SQLException {
        Timestamp removedAt = row.getTimestamp("removed_at");
        return new Comment(
                row.getString("id"),
                Post.Network.of(row.getString("object")),
                row.getString("post_id"),
                row.getString("parent_id"),
                row.getString("author_id"),
                row.getString("author_name"),
                row.getString("message"),
                row.getString("picture"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("edits"),
                row.getBoolean("hidden"),
                removedAt == null ? null : removedAt.toInstant(),
                row.getString("removed_by"));
    }
}
