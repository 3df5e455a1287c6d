package se.inkom.query.diary;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.events.registry.EntryDirection;
import se.inkom.query.support.Page;
import se.inkom.query.support.Texts;
import se.inkom.web.Cursor;

/** Asks the diary, in its own order: authority, year, running number, entry. */
@Component
class FindDiaryEntries {
    private static final int FETCH = 500;
    private static final String FROM = """
            select e.*, m.authority, m.diary_number, m.year, m.number, m.subject,
              coalesce(s.secret, false) as secret, coalesce(ms.secret, false) as subject_secret
            from query.diary_entry e
            join query.diary_matter m using (matter_id)
            left join query.diary_secret_case s on s.case_id = e.case_id
            left join query.diary_secret_case ms on ms.case_id = m.case_id
            where true""";
    private static final String ORDER = " order by m.authority, m.year, m.number, e.entry_number";

    private final NamedParameterJdbcTemplate db;
    private final TransactionTemplate reading;

    FindDiaryEntries(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        // PostgreSQL streams only with a fetch size and within a transaction; otherwise it would send all rows at once.
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.db = new NamedParameterJdbcTemplate(streaming);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What to look for; null means any. */
    record Filter(
            @Nullable String authority,
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String q,
            @Nullable UUID matterId) {}

    private record Numbered(DiaryEntryRow row, int year, int number) {}

    Page<DiaryEntryRow> find(Filter filter, int limit, @Nullable Cursor after) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(where(filter, parameters));
        if (after != null) {
            where.append(" and (m.authority, m.year, m.number, e.entry_number) > (:a, :y, :n, :e)");
            putCursor(parameters, after);
        }
        parameters.put("limit", limit + 1);
        List<Numbered> rows = db.query(FROM + where + ORDER + " limit :limit", parameters, FindDiaryEntries::row);
        Page<Numbered> page = Page.of(
                rows, limit, last -> Cursor.of(last.row.authority(), last.year, last.number, last.row.entryNumber()));
        return new Page<>(page.items().stream().map(Numbered::row).toList(), page.nextCursor());
    }

    /** Hands over every entry without holding them all. */
    void each(Filter filter, Consumer<DiaryEntryRow> use) {
        var parameters = new HashMap<String, Object>();
        String sql = FROM + where(filter, parameters) + ORDER;
        reading.executeWithoutResult(tx -> db.query(
                sql, parameters, (ResultSet row) -> use.accept(row(row, 0).row())));
    }

    private static String where(Filter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        and(where, parameters, "m.authority = :authority", "authority", filter.authority);
        and(where, parameters, "m.year = :year", "year", filter.year);
        and(where, parameters, "e.received_on >= :from", "from", filter.from);
        and(where, parameters, "e.received_on <= :to", "to", filter.to);
        and(where, parameters, "e.matter_id = :matterId", "matterId", filter.matterId);
        and(
                where,
                parameters,
                "(m.diary_number = :q or e.search @@ websearch_to_tsquery('swedish', query.search_text(:q))"
                        + " or m.search @@ websearch_to_tsquery('swedish', query.search_text(:q)))",
                "q",
                filter.q == null || filter.q.isBlank() ? null : filter.q);
        return where.toString();
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static void putCursor(Map<String, Object> parameters, Cursor after) {
        try {
            parameters.put("a", after.values().get(0));
            parameters.put("y", Integer.parseInt(after.values().get(1)));
            parameters.put("n", Integer.parseInt(after.values().get(2)));
            parameters.put("e", Integer.parseInt(after.values().get(3)));
        } catch (NumberFormatException notOurs) {
            throw Cursor.refused();
        }
    }

    private static Numbered row(ResultSet row, int n) throws SQLException {
        boolean secret = row.getBoolean("secret");
        Instant registeredAt = instant(row, "registered_at");
        return new Numbered(
                new DiaryEntryRow(
                        row.getObject("matter_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("authority"),
                        row.getString("diary_number"),
                        row.getInt("entry_number"),
                        EntryDirection.valueOf(row.getString("direction")),
                        row.getObject("received_on", LocalDate.class),
                        secret ? Texts.MASK : row.getString("sender"),
                        row.getBoolean("subject_secret") ? Texts.MASK : row.getString("subject"),
                        secret ? Texts.MASK : row.getString("description"),
                        registeredAt == null ? Instant.EPOCH : registeredAt,
                        row.getString("registered_by"),
                        secret),
                row.getInt("year"),
                row.getInt("number"));
    }
}
