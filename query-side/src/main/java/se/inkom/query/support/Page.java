package se.inkom.query.support;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.inkom.web.Cursor;
import se.inkom.web.ProblemException;

/**
 * One page of a list.
 *
 * @param nextCursor absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "wrong-parameter", "limit must be between 1 and " + MAX_LIMIT + ".");
        }
        return limit;
    }

    /** Cuts a page out of rows that were read with one more than {@code limit}. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()).toString());
    }
}
