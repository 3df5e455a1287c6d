package se.inkom.query.takedowns;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

/** The list of takedowns, oldest first. */
@RestController
class TakedownsApi {
    private final JdbcClient db;

    TakedownsApi(JdbcClient db) {
        this.db = db;
    }

    /** Which of them. */
    enum State {
        OPEN,
        DONE
    }

    /** One picture; done when it says when. */
    @Schema(name = "Takedown")
    record Row(
            UUID caseId,
            UUID pictureId,
            UUID answerId,
            Instant openedAt,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    @GetMapping("/api/takedowns")
    Page<Row> findTakedowns(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 3);
        var query = db.sql("select * from query.takedown where (done_at is null) = :open"
                        + (after == null ? "" : " and (opened_at, case_id, picture_id) > (:at, :case, :picture)")
                        + " order by opened_at, case_id, picture_id limit :limit")
                .param("open", state == State.OPEN)
                .param("limit", most + 1);
        if (after != null) {
            try {
                query = query.param("at", utc(Instant.parse(after.values().get(0))))
                        .param("case", UUID.fromString(after.values().get(1)))
                        .param("picture", UUID.fromString(after.values().get(2)));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                throw Cursor.refused();
            }
        }
        List<Row> rows = query.query((row, n) -> new Row(
                        row.getObject("case_id", UUID.class),
                        row.getObject("picture_id", UUID.class),
                        row.getObject("answer_id", UUID.class),
                        java.util.Objects.requireNonNull(instant(row, "opened_at")),
                        instant(row, "done_at"),
                        row.getString("done_by")))
                .list();
        return Page.of(rows, most, last -> Cursor.of(last.openedAt(), last.caseId(), last.pictureId()));
    }
}
