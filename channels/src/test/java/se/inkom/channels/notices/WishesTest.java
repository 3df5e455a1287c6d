package se.inkom.channels.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.channels.display.SwedishTime;

/** When somebody is told, on a Swedish clock. */
class WishesTest {
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /** Friday 20 November 2026 is winter time, 10 July summer time; the clocks change on 29 March and 25 October. */
    @ParameterizedTest(name = "{0} quiet {1}-{2} weekends {3}: {4}")
    @CsvSource(textBlock = """
            2026-11-20T09:00:00Z, 18:00, 07:00, false, 2026-11-20T09:00:00Z
            2026-11-20T17:00:00Z, 18:00, 07:00, false, 2026-11-21T06:00:00Z
            2026-11-20T05:59:59Z, 18:00, 07:00, false, 2026-11-20T06:00:00Z
            2026-11-20T06:00:00Z, 18:00, 07:00, false, 2026-11-20T06:00:00Z
            2026-11-20T17:00:00Z, 18:00, 07:00, true,  2026-11-23T06:00:00Z
            2026-11-21T11:00:00Z, 12:00, 13:00, true,  2026-11-22T23:00:00Z
            2026-11-20T11:30:00Z, 12:00, 13:00, false, 2026-11-20T12:00:00Z
            2026-07-10T16:30:00Z, 18:00, 07:00, false, 2026-07-11T05:00:00Z
            2026-03-28T22:00:00Z, 22:00, 02:30, false, 2026-03-29T01:30:00Z
            2026-10-24T21:00:00Z, 22:00, 07:00, false, 2026-10-25T06:00:00Z
            """)
    void quietHoursAreWaitedFor(Instant now, LocalTime from, LocalTime to, boolean weekends, Instant told) {
        var wishes = new Wishes(
                1, Map.of(NoticeKind.ASSIGNED, NoticeMode.AT_ONCE), MORNING, new SwedishTime.Hours(from, to), weekends);
        assertThat(wishes.tellAt(NoticeKind.ASSIGNED, now)).contains(told);
    }

    @Test
    void theDigestComesNextTimeTheClockShowsItsHour() {
        var wishes = new Wishes(1, Map.of(NoticeKind.ASSIGNED, NoticeMode.DIGEST), MORNING, null, false);
        assertThat(wishes.tellAt(NoticeKind.ASSIGNED, Instant.parse("2026-11-20T06:00:00Z")))
                .contains(Instant.parse("2026-11-20T06:30:00Z"));
        assertThat(wishes.tellAt(NoticeKind.ASSIGNED, Instant.parse("2026-11-20T06:30:00Z")))
                .contains(Instant.parse("2026-11-21T06:30:00Z"));
        assertThat(wishes.tellAt(NoticeKind.ASSIGNED, Instant.parse("2026-03-28T12:00:00Z")))
                .as("a night of 23 hours")
                .contains(Instant.parse("2026-03-29T05:30:00Z"));
    }

    @Test
    void whatIsSwitchedOffIsNotTold() {
        var wishes = new Wishes(1, Map.of(NoticeKind.ROUTED, NoticeMode.OFF), MORNING, null, false);
        assertThat(wishes.tellAt(NoticeKind.ROUTED, Instant.parse("2026-11-20T06:00:00Z")))
                .isEmpty();
    }

    @Test
    void whatSomebodyAnswersForCannotBeSwitchedOff() {
        assertThatThrownBy(() -> Wishes.requireAllowed(NoticeKind.ESCALATED, NoticeMode.OFF))
                .hasMessageContaining("R33");
    }
}
