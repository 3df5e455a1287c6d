package se.inkom.query.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import se.inkom.query.display.SwedishTime;

/** Dates and Stockholm times as spreadsheets count them: days from 1899-12-30, right from March 1900 on. */
final class ExcelTime {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);
    private static final int PLACES = 10;

    private ExcelTime() {}

    static boolean knows(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    static boolean knows(Instant time) {
        return knows(SwedishTime.clock(time).toLocalDate());
    }

    static String serial(LocalDate date) {
        return Long.toString(ChronoUnit.DAYS.between(ZERO, date));
    }

    static String serial(Instant time) {
        LocalDateTime clock = SwedishTime.clock(time);
        BigDecimal partOfDay =
                BigDecimal.valueOf(clock.getLong(ChronoField.MILLI_OF_DAY)).divide(DAY, PLACES, RoundingMode.HALF_UP);
        return partOfDay
                .add(BigDecimal.valueOf(ChronoUnit.DAYS.between(ZERO, clock.toLocalDate())))
                .toPlainString();
    }
}
