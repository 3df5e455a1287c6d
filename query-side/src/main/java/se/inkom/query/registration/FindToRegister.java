package se.inkom.query.registration;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

/** Asks the registrar's list, oldest first, and which matters the posts on it may belong to. */
@Component
class FindToRegister {
    private static final int SUGGESTIONS = 3;

    private final JdbcClient db;
    private final RegisterBy registerBy;

    FindToRegister(JdbcClient db, RegisterBy registerBy) {
        this.db = db;
        this.registerBy = registerBy;
    }

    Page<ToRegister> find(@Nullable String authority, boolean overdueOnly, int limit, @Nullable Cursor after) {
        RegisterBy.Norms norms = registerBy.now();
        var parameters = new HashMap<String, Object>();
        var sql = new StringBuilder("select * from query.registration_case where state = 'WAITING'");
        if (authority != null) {
            sql.append(" and authority = :authority");
            parameters.put("authority", authority);
        }
        if (after != null) {
            sql.append(" and (received_at, case_id) > (:received, :id)");
            parameters.put("received", utc(received(after)));
            parameters.put("id", id(after));
        }
        if (overdueOnly) {
            LocalDate last = norms.lastOverdueDay(authority == null ? "" : authority);
            sql.append(" and received_at < :overdue");
            parameters.put("overdue", utc(SwedishTime.startOf(last.plusDays(1))));
        }
        parameters.put("limit", limit + 1);
        List<ToRegister> rows = db.sql(sql + " order by received_at, case_id limit :limit")
                .params(parameters)
                .query((row, n) -> row(row, norms))
                .list();
        Page<ToRegister> page = Page.of(rows, limit, last -> Cursor.of(last.receivedAt(), last.caseId()));
        return new Page<>(suggested(page.items()), page.nextCursor());
    }

    List<ToRegister.Suggestion> suggestionsFor(UUID caseId) {
        return suggestions(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    private List<ToRegister> suggested(List<ToRegister> rows) {
        Map<UUID, List<ToRegister.Suggestion>> found =
                suggestions(rows.stream().map(ToRegister::caseId).toList());
        return rows.stream()
                .map(row -> new ToRegister(
                        row.caseId(),
                        row.account(),
                        row.authority(),
                        row.receivedAt(),
                        row.registerBy(),
                        row.overdue(),
                        row.classification(),
                        row.officer(),
                        row.secret(),
                        found.getOrDefault(row.caseId(), List.of())))
                .toList();
    }

    /** Each branch is one look into an index; the nearest relation first, the newest matter before older ones. */
    private Map<UUID, List<ToRegister.Suggestion>> suggestions(List<UUID> cases) {
        var found = new HashMap<UUID, List<ToRegister.Suggestion>>();
        if (cases.isEmpty()) {
            return found;
        }
        db.sql("""
                        select r.case_id, s.matter_id, s.diary_number, s.why from query.registration_case r
                        cross join lateral (
                          select distinct on (near.matter_id) near.* from (
                            (select p.matter_id, p.diary_number, 'REPLY_TO' as why, 1 as distance, p.position
                             from query.registration_case p
                             where p.state = 'REGISTERED' and p.place = r.place and p.native_id = r.parent_id limit 1)
                            union all
                            (select p.matter_id, p.diary_number, 'SAME_THREAD', 2, p.position
                             from query.registration_case p
                             where p.state = 'REGISTERED' and p.place = r.place and p.parent_id = r.parent_id
                               and p.case_id <> r.case_id limit 50)
                            union all
                            (select p.matter_id, p.diary_number, 'REPLIED_IN', 3, p.position
                             from query.registration_case p
                             where p.state = 'REGISTERED' and p.place = r.place and p.parent_id = r.native_id limit 50)
                          ) near order by near.matter_id, near.distance, near.position desc
                        ) s where r.case_id = any (?) order by r.case_id, s.distance, s.position desc
                        """).param(new SqlArrayValue("uuid", cases.toArray())).query((ResultSet row) -> {
            var suggestions = found.computeIfAbsent(row.getObject(1, UUID.class), id -> new java.util.ArrayList<>());
            if (suggestions.size() < SUGGESTIONS) {
                suggestions.add(new ToRegister.Suggestion(
                        row.getObject(2, UUID.class), row.getString(3), ToRegister.Why.valueOf(row.getString(4))));
            }
        });
        return found;
    }

    private static ToRegister row(ResultSet row, RegisterBy.Norms norms) throws SQLException {
        String authority = row.getString("authority");
        Instant receivedAt = Objects.requireNonNull(instant(row, "received_at"));
        LocalDate by = norms.of(authority, SwedishTime.dateOf(receivedAt));
        return new ToRegister(
                row.getObject("case_id", UUID.class),
                row.getString("account"),
                authority,
                receivedAt,
                by,
                norms.isOverdue(by),
                row.getString("classification"),
                row.getString("officer"),
                row.getBoolean("secret"),
                List.of());
    }

    private static Instant received(Cursor after) {
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
