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
import org.springframework.jdbc.core.simple.JdbcClient;
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
        RowQuery query = RowQuery.of(JdbcClient.create(db), filter, limit + 1, after);
        List<DiaryRow> rows = db.query(query.sql(), query.parameters(), reader);
        return Page.of(rows, limit, last -> {
            DiaryEntry entry = last.entry();
            return Cursor.of(entry.authority(), entry.year(), entry.number(), entry.entryNumber());
        });
    }

    List<DiaryRow> ofMatter(UUID matterId) {
        return db.query(
                RowQuery.SELECT + " and e.matter_id = :id order by e.entry_number", Map.of("id", matterId), reader);
    }

    /** The last voided first. */
    Page<DiaryRow> voided(@Nullable String authority, int limit, @Nullable Cursor after) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(" and e.voided_at is not null");
        RowQuery.and(where, parameters, "e.authority = :authority", "authority", authority);
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
        return Page.of(db.query(RowQuery.SELECT + where + order, parameters, reader), limit, last -> {
            DiaryEntry entry = last.entry();
            return Cursor.of(Objects.requireNonNull(entry.voidedAt()), entry.matterId(), entry.entryNumber());
        });
    }

    /** Some rows at a time, all as they are at one moment. */
    void each(DiaryFilter filter, Consumer<List<DiaryRow>> use) {
        var parameters = new HashMap<String, Object>();
        String sql = RowQuery.all(filter, parameters);
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
}
