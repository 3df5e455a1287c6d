package se.inkom.query.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.query.deadlines.DeadlineWords.ENGLISH;
import static se.inkom.query.deadlines.DeadlineWords.SWEDISH;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.events.cases.DeadlineStep;
import se.inkom.events.cases.DeadlineStep.Kind;

/** Steps and reckonings as officers read them: the clock on the wall, and the hours that pass. */
class DeadlineWordsTest {

    private static DeadlineStep step(Kind kind, String from, String until, @Nullable String name) {
        return new DeadlineStep(kind, Instant.parse(from), Instant.parse(until), name);
    }

    @Test
    void saysWhyTimeDoesNotCount() {
        assertThat(SWEDISH.step(step(Kind.HOLIDAY, "2026-06-18T22:00:00Z", "2026-06-19T22:00:00Z", "Midsommarafton")))
                .isEqualTo("fredag 19 juni: räknas inte, Midsommarafton");
        assertThat(SWEDISH.step(step(Kind.CLOSED, "2026-05-14T22:00:00Z", "2026-05-15T22:00:00Z", "Klämdag")))
                .isEqualTo("fredag 15 maj: räknas inte, stängt, Klämdag");
        assertThat(ENGLISH.step(step(Kind.OFF_HOURS, "2026-11-20T15:30:00Z", "2026-11-20T23:00:00Z", null)))
                .isEqualTo("Friday 20 November 16:30–24:00: does not count, outside office hours");
        assertThat(ENGLISH.step(step(Kind.ON_HOLD, "2026-11-20T15:30:00Z", "2026-11-23T08:15:00Z", null)))
                .isEqualTo("Friday 20 November 16:30 – Monday 23 November 09:15: does not count, the answer waited for"
                        + " somebody else");
    }

    /** The days on which clocks change have 23 and 25 hours. */
    @Test
    void countsHoursThatPass() {
        assertThat(SWEDISH.step(step(Kind.COUNTS, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", null)))
                .isEqualTo("söndag 29 mars: 23 tim räknas");
        assertThat(SWEDISH.step(step(Kind.COUNTS, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", null)))
                .isEqualTo("söndag 25 oktober: 25 tim räknas");
        assertThat(ENGLISH.step(step(Kind.COUNTS, "2026-11-20T08:00:00Z", "2026-11-20T08:45:00Z", null)))
                .isEqualTo("Friday 20 November 09:00–09:45: 45 min count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24-weekday-hours | 24 timmar som bara löper på vardagar | 24 hours that run on weekdays only
            8-office-hours-kontoret | 8 timmar som bara löper när kontoret är öppet | 8 hours that run while the office is open only
            end-of-weekday-1 | till slutet av nästa vardag | to the end of the next weekday
            end-of-weekday-3 | till slutet av vardag 3 därefter | to the end of weekday 3 after it
            10-calendar-days-to-weekday | till slutet av dygn 10 därefter | to the end of day 10 after it
            crisis-PT4H | krisläge, 4 tim dygnet runt | crisis, 4 h day and night
            of-a-later-inkom | of-a-later-inkom | of-a-later-inkom
            """)
    void namesTheReckoning(String rule, String swedish, String english) {
        assertThat(SWEDISH.reckoning(rule)).isEqualTo(swedish);
        assertThat(ENGLISH.reckoning(rule)).isEqualTo(english);
    }
}
