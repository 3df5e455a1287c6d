package se.inkom.query.conversations;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.CaseId;
import se.inkom.query.support.Page;
import se.inkom.query.support.Texts;
import se.inkom.query.support.VersionWait;
import se.inkom.web.Cursor;

/**
 * The conversation that a post belongs to, oldest first: up to what started it, as far as it is known, and down to every reply.
 * Replies that share a starting post which we never saw belong together, too: most comments stand under a post of our own.
 */
@RestController
class ConversationApi {
    private static final String POSTS = """
            with recursive up as (
              select platform, place, native_id, parent_id from query.conversation_post where case_id = :caseId
              union
              select p.platform, p.place, p.native_id, p.parent_id from query.conversation_post p
              join up on p.platform = up.platform and p.place = up.place and p.native_id = up.parent_id
            ), began as (
              select platform, place, coalesce(parent_id, native_id) as native_id from up
              where not exists (select from query.conversation_post p
                where p.platform = up.platform and p.place = up.place and p.native_id = up.parent_id)
              union
              select platform, place, native_id from query.conversation_post where case_id = :caseId
            ), down as (
              select p.case_id, p.platform, p.place, p.native_id, p.parent_id, p.received_at from query.conversation_post p
              join began b on p.platform = b.platform and p.place = b.place
                and (p.native_id = b.native_id or p.parent_id = b.native_id)
              union
              select p.case_id, p.platform, p.place, p.native_id, p.parent_id, p.received_at from query.conversation_post p
              join down d on p.platform = d.platform and p.place = d.place and p.parent_id = d.native_id
            )
            select d.case_id, d.received_at, coalesce(d.received_at, 'epoch') as sort_at, parent.case_id as reply_to,
              q.answered_at, q.secret, q.gone_upstream and not q.removed as gone, left(q.body, 200) as body
            from down d
            left join query.case_queue q on q.case_id = d.case_id
            left join query.conversation_post parent
              on parent.platform = d.platform and parent.place = d.place and parent.native_id = d.parent_id
            """;

    private final JdbcClient db;
    private final VersionWait versions;

    ConversationApi(JdbcClient db, VersionWait versions) {
        this.db = db;
        this.versions = versions;
    }

    private record Sorted(Turn turn, Instant at) {}

    @GetMapping("/api/cases/{caseId}/conversation")
    Page<Turn> conversation(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 2);
        versions.read(new CaseId(caseId), null, () -> known(caseId), position -> position);
        var parameters = new HashMap<String, Object>();
        parameters.put("caseId", caseId);
        parameters.put("limit", most + 1);
        String where = "";
        if (after != null) {
            where = " where (coalesce(d.received_at, 'epoch'), d.case_id) > (:at, :after)";
            putCursor(parameters, after);
        }
        List<Sorted> rows = db.sql(POSTS + where + " order by sort_at, d.case_id limit :limit")
                .params(parameters)
                .query((row, n) -> turn(row))
                .list();
        Page<Sorted> page = Page.of(rows, most, last -> Cursor.of(last.at, last.turn.caseId()));
        return new Page<>(page.items().stream().map(Sorted::turn).toList(), page.nextCursor());
    }

    private Optional<Long> known(UUID caseId) {
        return db.sql("select position from query.conversation_post where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .optional();
    }

    private static void putCursor(HashMap<String, Object> parameters, Cursor after) {
        try {
            parameters.put("at", utc(Instant.parse(after.values().get(0))));
            parameters.put("after", UUID.fromString(after.values().get(1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private static Sorted turn(ResultSet row) throws SQLException {
        Instant receivedAt = instant(row, "received_at");
        var turn = new Turn(
                row.getObject("case_id", UUID.class),
                row.getObject("reply_to", UUID.class),
                receivedAt,
                excerpt(row),
                instant(row, "answered_at"));
        return new Sorted(turn, receivedAt == null ? Instant.EPOCH : receivedAt);
    }

    private static @Nullable String excerpt(ResultSet row) throws SQLException {
        if (row.getBoolean("secret")) {
            return Texts.MASK;
        }
        return row.getBoolean("gone") ? Texts.GONE : row.getString("body");
    }
}
