package se.inkom.query.diary;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.web.Cursor;

/**
 * The statement that reads one page of entries in the diary's order. Without a question it walks the index of that order, which has
 * in it what lists are narrowed by. With one it does as {@link LineQuery} does, in pieces of each series instead of months.
 */
record RowQuery(String sql, Map<String, Object> parameters) {
    private static final String COLUMNS = """
            select e.*, coalesce(s.secret, false) as secret,
              s.provision as case_provision, s.marked_on as case_marked_on, s.marked_by as case_marked_by
            from %s left join query.diary_secret_case s on s.case_id = e.case_id
            where true""";

    static final String SELECT = COLUMNS.formatted("query.diary_entry e");
    private static final String ORDER = " order by e.authority, e.year, e.number, e.entry_number";

    /** Only what sorts and narrows is carried along; the page's rows are fetched when they are known. */
    private static final String HITS = """
            hits as materialized (
              select matter_id, entry_number, authority, year, number, entry_date, changed_at, status from query.diary_entry
              where search @@ %s)
            """;

    private static final String PAGE =
            "(select matter_id, entry_number from hits e where true %s) page join query.diary_entry e using (matter_id, entry_number)";

    private static final String BY_PIECE = """
            with recursive series as (
              (select authority, year from query.diary_entry order by authority, year limit 1)
              union all
              select following.authority, following.year from series, lateral (
                select e.authority, e.year from query.diary_entry e
                where (e.authority, e.year) > (series.authority, series.year)
                order by e.authority, e.year limit 1) following),
            question as (select %s as q)
            select hit.* from question, series,
              lateral (select min(number) as first, max(number) as last from query.diary_entry e
                       where e.authority = series.authority and e.year = series.year) span,
              generate_series(span.first / 2000, span.last / 2000) piece,
              lateral (with %s) hit
            where true %s
            limit :limit""";

    private static final String IN_THE_PIECE =
            "(question.q && query.diary_token(query.diary_piece(series.authority, series.year, piece * 2000)))";

    static RowQuery of(JdbcClient db, DiaryFilter filter, int limit, @Nullable Cursor after) {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit);
        var narrowed = new StringBuilder(narrowed(filter, parameters));
        if (after != null) {
            narrowed.append(" and (e.authority, e.year, e.number, e.entry_number) > (:a, :y, :n, :e)");
            place(after, parameters);
        }
        String order = ORDER + " limit :limit";
        if (!asks(filter)) {
            return new RowQuery(SELECT + narrowed + order, parameters);
        }
        parameters.put("q", String.valueOf(filter.q()));
        String question = Expected.inTheMonths("query.diary_question(:q, '')", filter.from(), filter.to());
        String page = COLUMNS.formatted(PAGE.formatted(narrowed + order)) + order;
        if (Expected.few(db, "search @@ " + question, parameters)) {
            return new RowQuery("with " + HITS.formatted(question) + page, parameters);
        }
        String pieces = pieces(filter, after != null);
        return new RowQuery(BY_PIECE.formatted(question, HITS.formatted(IN_THE_PIECE) + page, pieces), parameters);
    }

    /** The statement that reads all of them, however long it takes. */
    static String all(DiaryFilter filter, Map<String, Object> parameters) {
        String narrowed = narrowed(filter, parameters);
        if (asks(filter)) {
            parameters.put("q", String.valueOf(filter.q()));
            narrowed += " and e.search @@ query.diary_question(:q, '')";
        }
        return SELECT + narrowed + ORDER;
    }

    private static boolean asks(DiaryFilter filter) {
        return filter.q() != null && !filter.q().isBlank();
    }

    private static String pieces(DiaryFilter filter, boolean goesOn) {
        return (filter.authority() == null ? "" : " and series.authority = :authority")
                + (filter.year() == null ? "" : " and series.year = :year")
                + (goesOn ? " and (series.authority, series.year, piece) >= (:a, :y, :n / 2000)" : "");
    }

    private static String narrowed(DiaryFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        and(where, parameters, "e.authority = :authority", "authority", filter.authority());
        and(where, parameters, "e.year = :year", "year", filter.year());
        and(where, parameters, "e.entry_date >= :from", "from", filter.from());
        and(where, parameters, "e.entry_date <= :to", "to", filter.to());
        String status = filter.status() == null ? null : filter.status().name();
        and(where, parameters, "e.status = :status", "status", status);
        and(where, parameters, "e.changed_at > :changedSince", "changedSince", filter.changedSince());
        and(where, parameters, "e.matter_id = :matterId", "matterId", filter.matterId());
        return where.toString();
    }

    static void and(
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

    private static void place(Cursor after, Map<String, Object> parameters) {
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
