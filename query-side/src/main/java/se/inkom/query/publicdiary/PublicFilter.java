package se.inkom.query.publicdiary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.inkom.query.diary.LineFilter;
import se.inkom.web.ProblemException;

/** What a reader asks for, as it stands in the address. */
final class PublicFilter {
    private static final int LONGEST_QUESTION = 200;

    private PublicFilter() {}

    /** A question that is a date means the entries of that day. */
    static LineFilter of(
            @Nullable String authority,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String question,
            PublicDiaryProperties policy) {
        String asked = question == null || question.isBlank() ? null : question.strip();
        if (asked != null && asked.length() > LONGEST_QUESTION) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "wrong-parameter",
                    "q must not be longer than " + LONGEST_QUESTION + " characters.");
        }
        String unit = authority == null || authority.isBlank() ? null : authority;
        LocalDate day = asked != null && from == null && to == null ? dayOf(asked) : null;
        return day != null
                ? new LineFilter(unit, day, day, null, false)
                : new LineFilter(unit, from, to, asked, policy.searchesNames(unit));
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException words) {
            return null;
        }
    }
}
