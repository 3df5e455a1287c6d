package se.inkom.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a page of a list ended: the sort values of its last row, opaque to the caller. Pages by value and not by offset stay
 * stable while rows come and go.
 */
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Reads what an earlier page handed out; null for the first page. */
    public static @Nullable Cursor parse(@Nullable String text, int values) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() == values && StorableText.isStorable(decoded)) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal below
        }
        throw refused();
    }

    /** For lists by a falling number: the number that the next page begins below. */
    public static long before(@Nullable String text) {
        Cursor where = parse(text, 1);
        try {
            return where == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(where.values().getFirst());
        } catch (NumberFormatException e) {
            throw refused();
        }
    }

    public static ProblemException refused() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "bad-cursor",
                "The cursor is not one that this list handed out. Use nextCursor of the previous page as it is, or none.");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }
}
