package se.inkom.query.diary;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many entries the database's statistics expect a question to find, which it tells without looking. Few are fetched and sorted
 * at once; of many, the diary is asked piece by piece until a page is full (docs/diary.md).
 */
final class Expected {
    private static final long FEW = 5_000;
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private Expected() {}

    /** Narrows a question to the months of these dates, if there are any; the parameters are {@code from} and {@code to}. */
    static String inTheMonths(String question, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? question
                : "(" + question + " && query.diary_months(" + (from == null ? "null" : ":from") + ", "
                        + (to == null ? "null" : ":to") + "))";
    }

    static boolean few(JdbcClient db, String condition, Map<String, Object> parameters) {
        String plan = db.sql("explain (format json) select from query.diary_entry where " + condition)
                .params(parameters)
                .query(String.class)
                .single();
        Matcher rows = ROWS.matcher(plan);
        return rows.find() && Long.parseLong(rows.group(1)) <= FEW;
    }
}
