package se.inkom.query.diary;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.query.support.Page;
import se.inkom.query.support.SqlTime;
import se.inkom.web.Cursor;

/** Reads entries in the diary's order. Where and order look at public words only (N8). */
@Component
class DiaryRows {
    private static final int FETCH = 500;
    private static final String FROM = """
            select e.*, coalesce(s.secret, false) as secret,
              s.provision as case_provision, s.marked_on as case_marked_on, s.marked_by as case_marked_by
            from query.diary_entry e left join query.diary_secret_case s on s.case_id = e.case_id
            where true""";
    private static final String ORDER = " order by e.authority, e.year, e.number, e.entry_number";

    private final NamedParameterJdbcTemplate db;
    private final TransactionTemplate reading;
    private final DiaryRowReader reader = new DiaryRowReader();

    DiaryRows(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        // PostgreSQL streams only with a fetch size and within a transaction; otherwise it would send all rows at once.
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.db = new NamedParameterJdbcTemplate(streaming);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Page<DiaryRow> find(DiaryFilter filter, int limit, @Nullable Cursor after) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(where(filter, parameters));
        if (after != null) {
            where.append(" and (e.authority, e.year, e.number, e.entry_number) > (:a, :y, :n, :e)");
            putCursor(parameters, after);
        }
        parameters.put("limit", limit + 1);
        List<DiaryRow> rows = db.query(FROM + where + ORDER + " limit :limit", parameters, reader);
        return Page.of(rows, limit, last -> {
            DiaryEntry entry = last.entry();
            return Cursor.of(entry.authority(), entry.year(), entry.number(), entry.entryNumber());
        });
    }

    List<DiaryRow> ofMatter(UUID matterId) {
        return db.query(FROM + " and e.matter_id = :id order by e.entry_number", Map.of("id", matterId), reader);
    }

    /** The last voided first. */
    Page<DiaryRow> voided(@Nullable String authority, int limit, @Nullable Cursor after) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(" and e.voided_at is not null");
        and(where, parameters, "e.authority = :authority", "authority", authority);
        if (after != null) {
            where.append(
                    " and (e.voided_at < :at or (e.voided_at = :at and (e.matter_id, e.entry_number) > (:m, :e)))");
            try {
                parameters.put("at", SqlTime.utc(Instant.parse(after.values().get(0))));
                parameters.put("m", UUID.fromString(after.values().get(1)));
                parameters.put("e", Integer.parseInt(after.values().get(2)));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                throw Cursor.refused();
            }
        }
        parameters.put("limit", limit + 1);
        String order = " order by e.voided_at desc, e.matter_id, e.entry_number limit :limit";
        return Page.of(db.query(FROM + where + order, parameters, reader), limit, last -> {
            DiaryEntry entry = last.entry();
            return Cursor.of(Objects.requireNonNull(entry.voidedAt()), entry.matterId(), entry.entryNumber());
        });
    }

    /** Some rows at a time, all as they are at one moment. */
    void each(DiaryFilter filter, Consumer<List<DiaryRow>> use) {
        var parameters = new HashMap<String, Object>();
        String sql = FROM + where(filter, parameters) + ORDER;
        reading.executeWithoutResult(tx -> {
            var some = new ArrayList<DiaryRow>(FETCH);
            db.query(sql, parameters, (RowCallbackHandler) row -> {
                some.add(reader.mapRow(row, 0));
                if (some.size() == FETCH) {
                    use.accept(List.copyOf(some));
                    some.clear();
                }
            });
            if (!some.isEmpty()) {
                use.accept(List.copyOf(some));
            }
        });
    }

    private static String where(DiaryFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        and(where, parameters, "e.authority = :authority", "authority", filter.authority());
        and(where, parameters, "e.year = :year", "year", filter.year());
        and(where, parameters, "e.entry_date >= :from", "from", filter.from());
        and(where, parameters, "e.entry_date <= :to", "to", filter.to());
        and(
                where,
                parameters,
                "e.status = :status",
                "status",
                filter.status() == null ? null : filter.status().name());
        and(where, parameters, "e.changed_at > :changedSince", "changedSince", filter.changedSince());
        and(where, parameters, "e.matter_id = :matterId", "matterId", filter.matterId());
        and(
                where,
                parameters,
                "(e.diary_number = :q or e.external_number = :q"
                        + " or e.search @@ websearch_to_tsquery('swedish', query.search_text(:q)))",
                "q",
                filter.q() == null || filter.q().isBlank() ? null : filter.q());
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
}
