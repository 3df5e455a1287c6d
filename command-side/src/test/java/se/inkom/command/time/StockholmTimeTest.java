package se.inkom.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockholmTimeTest {

    /** L2: the diary's dates are Stockholm's, also around midnight, New Year and the changes of clocks. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T22:59:59Z, 2026-11-20",
        "2026-11-20T23:00:00Z, 2026-11-21",
        "2026-06-20T21:59:59Z, 2026-06-20",
        "2026-06-20T22:00:00Z, 2026-06-21",
        "2026-12-31T23:30:00Z, 2027-01-01",
        "2026-03-29T01:00:00Z, 2026-03-29",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26"
    })
    void dateOf(Instant instant, LocalDate date) {
        assertThat(StockholmTime.dateOf(instant)).isEqualTo(date);
    }
}
