package se.inkom.query.disclosures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.disclosures.ChosenEntry;
import se.inkom.events.disclosures.DisclosureClosed;
import se.inkom.query.support.Page;
import se.inkom.query.support.SqlTime;
import se.inkom.web.Cursor;

/** Requests to see documents and how far they have come. Nothing here says who asked. */
@RestController
class DisclosuresApi {
    private final JdbcClient db;
    private final Requests requests;

    DisclosuresApi(JdbcClient db, Requests requests) {
        this.db = db;
        this.requests = requests;
    }

    /** A line of the list; without {@code outcome} it is open, and while it is held nothing of it is disposed of. */
    @Schema(name = "DisclosureRow")
    record Row(
            UUID disclosureId,
            long version,
            @Nullable UUID caseId,
            int entries,
            String openedBy,
            Instant openedAt,
            @Nullable Instant handedOutAt,
            @Nullable Instant refusedAt,
            DisclosureClosed.@Nullable Outcome outcome,
            @Nullable LocalDate holdUntil) {}

    /** A request with what was decided about it. */
    @Schema(name = "Disclosure")
    record View(
            UUID disclosureId,
            long version,
            @Nullable UUID caseId,
            List<ChosenEntry> entries,
            String openedBy,
            Instant openedAt,
            List<Assessed> assessed,
            @Nullable Instant refusedAt,
            @Nullable Instant handedOutAt,
            @Nullable String packageSha256,
            DisclosureClosed.@Nullable Outcome outcome,
            @Nullable LocalDate holdUntil) {}

    /** @param withheldUnder when nothing of it is shown */
    @Schema(name = "AssessedDocument")
    record Assessed(
            UUID document,
            int maskedPassages,
            int maskedAreas,
            @Nullable String withheldUnder) {}

    /** The latest first. */
    @GetMapping("/api/disclosures")
    Page<Row> disclosures(
            @RequestParam(required = false) @Nullable Boolean pending,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(" where true");
        if (pending != null) {
            where.append(pending ? " and outcome is null" : " and outcome is not null");
        }
        Cursor after = Cursor.parse(cursor, 1);
        if (after != null) {
            where.append(" and disclosure_id < :after");
            parameters.put("after", uuid(after.values().getFirst()));
        }
        parameters.put("limit", most + 1);
        List<Row> rows = db.sql("select * from query.disclosure" + where + " order by disclosure_id desc limit :limit")
                .params(parameters)
                .query(DisclosuresApi::row)
                .list();
        return Page.of(rows, most, last -> Cursor.of(last.disclosureId()));
    }

    @GetMapping("/api/disclosures/{disclosureId}")
    ResponseEntity<View> disclosure(@PathVariable UUID disclosureId) {
        RequestState state = requests.get(disclosureId);
        var assessed = state.assessed().values().stream()
                .map(e -> new Assessed(
                        e.document(),
                        e.texts().size(),
                        e.areas().size(),
                        e.withheldUnder() == null ? null : e.withheldUnder().value()))
                .sorted(Comparator.comparing(Assessed::document))
                .toList();
        var opened = state.opened();
        var view = new View(
                disclosureId,
                state.version(),
                opened.caseId() == null ? null : opened.caseId().value(),
                opened.entries(),
                opened.openedBy().value(),
                opened.openedAt(),
                assessed,
                state.refused() == null ? null : state.refused().refusedAt(),
                state.handedOut() == null ? null : state.handedOut().handedOutAt(),
                state.handedOut() == null ? null : state.handedOut().sha256(),
                state.closed() == null ? null : state.closed().outcome(),
                state.closed() == null ? null : state.closed().holdUntil());
        return ResponseEntity.ok().eTag("\"" + state.version() + "\"").body(view);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new Row(
                row.getObject("disclosure_id", UUID.class),
                row.getLong("version"),
                row.getObject("case_id", UUID.class),
                row.getInt("entries"),
                row.getString("opened_by"),
                Objects.requireNonNull(SqlTime.instant(row, "opened_at")),
                SqlTime.instant(row, "handed_out_at"),
                SqlTime.instant(row, "refused_at"),
                outcome == null ? null : DisclosureClosed.Outcome.valueOf(outcome),
                row.getObject("hold_until", LocalDate.class));
    }
}
