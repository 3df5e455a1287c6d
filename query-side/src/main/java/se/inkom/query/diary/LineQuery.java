package se.inkom.query.diary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.web.Cursor;

/**
 * The statement that reads one page of lines, the newest first.
 *
 * <p>Without a question it walks the index of dates. With one, neither that walk (a rare word: it would read the whole diary)
 * nor the index of words (a common one: it would fetch half the diary to sort it) is quick for every question. A rare one takes the index of
 * words. For a common one each line has its month among its words, and the months are asked one by one, from the newest on, until the
 * page is full.
 */
record LineQuery(String sql, Map<String, Object> parameters) {
    static final String COLUMNS = "matter_id, authority, diary_number, external_number, year, number, entry_number,"
            + " entry_date, direction, counterpart, subject, description, registered_at, voided_at, void_reason";

    private static final String NEWEST_FIRST =
            " order by entry_date desc, authority desc, year desc, number desc, entry_number desc limit :limit";

    /** One authority has an index of its own dates, whose order goes without the authority. */
    private static final String NEWEST_OF_ONE =
            " order by entry_date desc, year desc, number desc, entry_number desc limit :limit";

    /**
     * {@code materialized} keeps the planner from asking another index too, or instead: it knows nothing about a question that
     * comes as a parameter. Only what sorts is carried along; the page's rows are fetched when they are known.
     */
    private static final String HITS = """
            hits as materialized (
              select matter_id, entry_number, entry_date, authority, year, number from query.diary_entry
              where %s @@ %s)
            select %s from (select matter_id, entry_number from hits where true %s %s) page
            join query.diary_entry using (matter_id, entry_number) %s""";

    /** The laterals are run one by one, and no further than the outer limit needs. */
    private static final String BY_MONTH = """
            with question as (select %s as q),
            span as (
              select query.diary_month(min(entry_date)) as first, query.diary_month(max(entry_date)) as last
              from query.diary_entry)
            select hit.* from question, span,
              generate_series(least(span.last, :last), greatest(span.first, :first), -1) month,
              lateral (with %s) hit
            limit :limit""";

    private static final String IN_THE_MONTH = "(question.q && query.diary_token('m' || month::text))";

    static LineQuery of(JdbcClient db, LineFilter filter, int limit, @Nullable Cursor after) {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit);
        var where = new StringBuilder();
        and(where, parameters, "authority = :authority", "authority", filter.authority());
        and(where, parameters, "entry_date >= :from", "from", filter.from());
        and(where, parameters, "entry_date <= :to", "to", filter.to());
        if (after != null) {
            where.append(
                    filter.authority() == null
                            ? " and (entry_date, authority, year, number, entry_number) < (:day, :unit, :year, :number, :entry)"
                            : " and (entry_date, year, number, entry_number) < (:day, :year, :number, :entry)");
            place(after, parameters);
        }
        String order = filter.authority() == null ? NEWEST_FIRST : NEWEST_OF_ONE;
        if (filter.q() == null) {
            return new LineQuery(
                    "select " + COLUMNS + " from query.diary_entry where true" + where + order, parameters);
        }
        parameters.put("q", filter.q());
        parameters.put("tokens", filter.authority() == null ? "" : "a" + filter.authority());
        String words = filter.namesToo() ? "search" : "search_without_names";
        String question = Expected.inTheMonths("query.diary_question(:q, :tokens)", filter.from(), filter.to());
        if (Expected.few(db, words + " @@ " + question, parameters)) {
            return new LineQuery("with " + HITS.formatted(words, question, COLUMNS, where, order, order), parameters);
        }
        parameters.put("first", month(filter.from(), Integer.MIN_VALUE));
        LocalDate newest =
                after == null ? filter.to() : LocalDate.parse(after.values().getFirst());
        parameters.put("last", month(newest, Integer.MAX_VALUE));
        String hits = HITS.formatted(words, IN_THE_MONTH, COLUMNS, where, order, order);
        return new LineQuery(BY_MONTH.formatted(question, hits), parameters);
    }

    /** As {@code query.diary_month} counts them. */
    private static int month(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : day.getYear() * 12 + day.getMonthValue();
    }

    private static void place(Cursor after, Map<String, Object> parameters) {
        List<String> values = after.values();
        parameters.put("day", LocalDate.parse(values.get(0)));
        parameters.put("unit", values.get(1));
        parameters.put("year", Integer.parseInt(values.get(2)));
        parameters.put("number", Integer.parseInt(values.get(3)));
        parameters.put("entry", Integer.parseInt(values.get(4)));
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
}
