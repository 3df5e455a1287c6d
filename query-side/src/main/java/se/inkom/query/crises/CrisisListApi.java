package se.inkom.query.crises;

import static se.inkom.query.support.SqlTime.instant;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;

@RestController
class CrisisListApi {
    private final JdbcClient db;
    private final ContentVault vault;

    CrisisListApi(JdbcClient db, ContentVault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** One crisis; without {@code endedAt} it is on. */
    @Schema(name = "Crisis")
    record Row(
            UUID crisisId,
            @Nullable String account,
            @Nullable String topic,
            @Schema(type = "string", example = "PT4H") String answerWithin,
            String declaredBy,
            @Nullable Instant declaredAt,
            @Nullable String reason,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** The latest first. */
    @GetMapping("/api/crises")
    List<Row> crises(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor reader) {
        return db.sql(
                        "select * from query.crisis where ended_at is null or not :on order by declared_at desc limit :limit")
                .param("on", on)
                .param("limit", Page.limit(limit))
                .query((row, n) -> crisis(row, reader.id()))
                .list();
    }

    private Row crisis(ResultSet row, OfficerId reader) throws SQLException {
        return new Row(
                row.getObject("crisis_id", UUID.class),
                row.getString("account"),
                row.getString("topic"),
                Duration.ofSeconds(row.getLong("answer_within_seconds")).toString(),
                row.getString("declared_by"),
                instant(row, "declared_at"),
                words(row.getObject("reason_id", UUID.class), reader),
                row.getString("ended_by"),
                instant(row, "ended_at"),
                words(row.getObject("end_reason_id", UUID.class), reader));
    }

    private @Nullable String words(@Nullable UUID contentId, OfficerId reader) {
        return contentId == null
                ? null
                : vault.open(contentId, reader, "crises").map(Content::text).orElse(null);
    }
}
