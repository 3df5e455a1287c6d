package se.inkom.query.sla;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.inkom.web.ProblemException;

/** Days in Stockholm, both ends included; figures are of the runs that began on them. */
record Span(LocalDate from, LocalDate to) {
    private static final int ORDINARY_DAYS = 30;
    private static final int MOST_DAYS = 366;

    /** The last thirty days where nothing else is asked for. */
    static Span of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to != null ? to : from == null || from.isBefore(today) ? today : from;
        LocalDate first = from != null ? from : last.minusDays(ORDINARY_DAYS - 1);
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last.plusDays(1))) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "wrong-parameter",
                    "from must not be later than to, and the span at most " + MOST_DAYS + " days.");
        }
        return new Span(first, last);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
