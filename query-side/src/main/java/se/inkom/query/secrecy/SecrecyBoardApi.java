package se.inkom.query.secrecy;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

/** The board: cases that may hold secret content, the oldest first, with what each is missing (N9). */
@RestController
class SecrecyBoardApi {
    private final JdbcClient db;

    SecrecyBoardApi(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/api/secrecy-cases")
    Page<SecrecyCase> secrecyCases(
            @RequestParam(defaultValue = "OPEN") SecrecyCase.Stage stage,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 2);
        var rows = db.sql("select case_id, since, file from query.secrecy_case where stage = :stage"
                        + (after == null ? "" : " and (since, case_id) > (:since, :id)")
                        + " order by since, case_id limit :limit")
                .param("stage", stage.name())
                .param("limit", size + 1);
        var bound =
                after == null ? rows : rows.param("since", utc(since(after))).param("id", id(after));
        return Page.of(bound.query((row, n) -> read(row)).list(), size, last -> Cursor.of(last.since(), last.caseId()));
    }

    private static SecrecyCase read(ResultSet row) throws SQLException {
        return SecrecyCase.of(
                row.getObject("case_id", UUID.class),
                Objects.requireNonNull(instant(row, "since")),
                SecrecyProjection.JSON.readValue(row.getString("file"), SecrecyFile.class));
    }

    private static Instant since(Cursor after) {
        try {
            return Instant.parse(after.values().get(0));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.refused();
        }
    }

    private static UUID id(Cursor after) {
        try {
            return UUID.fromString(after.values().get(1));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }
}
