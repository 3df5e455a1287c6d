package se.inkom.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;

/** R31 as ADR 0009 reads it: 24 hours that run on weekdays only, Swedish days, elapsed hours. */
class AnswerDeadlineTest {
    private final AnswerDeadline deadlines =
            new AnswerDeadline(new SwedishCalendar(), new Policies(PolicyFile.shipped("kiruna")));

    @ParameterizedTest(name = "{2}: received {0}, due {1}")
    @CsvSource({
        "2026-11-17T15:00, 2026-11-18T15:00, an ordinary Tuesday",
        "2026-11-20T15:00, 2026-11-23T15:00, Friday",
        "2026-11-21T11:00, 2026-11-24T00:00, Saturday",
        "2026-11-22T23:59, 2026-11-24T00:00, Sunday",
        "2026-11-23T00:00, 2026-11-24T00:00, the first moment of Monday",
        "2026-06-18T15:00, 2026-06-22T15:00, the day before Midsummer's eve",
        "2026-06-19T10:00, 2026-06-23T00:00, Midsummer's eve",
        "2026-12-23T12:00, 2026-12-28T12:00, the day before Christmas Eve",
        "2026-12-25T12:00, 2026-12-29T00:00, Christmas Day",
        "2026-12-30T09:30, 2027-01-04T09:30, before New Year's Eve and a weekend",
        "2027-01-05T13:00, 2027-01-07T13:00, before Epiphany",
        "2026-04-02T16:00, 2026-04-07T16:00, Maundy Thursday before Easter",
        "2026-04-30T16:00, 2026-05-04T16:00, before the First of May and a weekend",
        "2026-05-13T16:00, 2026-05-15T16:00, before Ascension Day",
        "2026-06-05T16:00, 2026-06-08T16:00, a National Day that is a Friday's neighbour",
        "2028-06-05T16:00, 2028-06-07T16:00, before a National Day in the week"
    })
    void isDue(LocalDateTime received, LocalDateTime due, String why) {
        assertThat(due(stockholm(received))).as(why).isEqualTo(stockholm(due));
    }

    /** Clocks change on Sundays, which do not count: the wall clock agrees, and the elapsed time differs. */
    @ParameterizedTest
    @CsvSource({"2026-03-27T15:00, 2026-03-30T15:00, 71", "2026-10-23T15:00, 2026-10-26T15:00, 73"})
    void theNightWhenClocksChangeDoesNotCount(LocalDateTime received, LocalDateTime due, int hoursBetween) {
        Instant at = stockholm(received);

        assertThat(due(at)).isEqualTo(stockholm(due));
        assertThat(Duration.between(at, due(at))).isEqualTo(Duration.ofHours(hoursBetween));
    }

    /** L2: 23:30 UTC on a Friday is Saturday in Stockholm. */
    @Test
    void theDayIsTheSwedishDay() {
        assertThat(due(Instant.parse("2026-11-20T23:30:00Z"))).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(due(Instant.parse("2026-06-21T22:30:00Z")))
                .as("half past midnight on a Monday")
                .isEqualTo(Instant.parse("2026-06-22T22:30:00Z"));
    }

    /** N5: a stored deadline says by which rule and calendar it was reckoned. */
    @Test
    void saysHowItWasReckoned() {
        var deadline = deadlines.of(Instant.parse("2026-11-17T10:00:00Z"));

        assertThat(deadline.rule()).isEqualTo("24-weekday-hours");
        assertThat(deadline.calendar()).isEqualTo("SE/jollyday-2.19.0");
    }

    /** Walks minute by minute with a calendar written down here, and must come to the same end. */
    @Test
    void agreesWithASlowAndSimpleReckoning() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        long first = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond() / 60;
        long last = Instant.parse("2041-01-01T00:00:00Z").getEpochSecond() / 60;
        for (int i = 0; i < 5000; i++) {
            Instant received = Instant.ofEpochSecond(random.nextLong(first, last) * 60);
            assertThat(due(received)).as("seed %d, received %s", seed, received).isEqualTo(slowly(received));
        }
    }

    @Test
    void knowsEveryDayAsTheLawsDo() {
        var calendar = new SwedishCalendar();
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() <= 2040; day = day.plusDays(1)) {
            assertThat(calendar.isWeekday(day)).as("%s", day).isEqualTo(SwedishHolidays.isWeekday(day));
        }
    }

    private static Instant slowly(Instant received) {
        int minutes = 24 * 60;
        Instant at = received;
        while (minutes > 0) {
            ZonedDateTime minute = at.atZone(StockholmTime.ZONE);
            if (SwedishHolidays.isWeekday(minute.toLocalDate())) {
                minutes--;
            }
            at = at.plusSeconds(60);
        }
        return at;
    }

    private Instant due(Instant receivedAt) {
        return deadlines.of(receivedAt).dueAt();
    }

    private static Instant stockholm(LocalDateTime local) {
        return local.atZone(StockholmTime.ZONE).toInstant();
    }

    /** Kungälv answers in office hours (R32): eight of them, from 08:00 to 16:30 on weekdays. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00:00Z, 2026-11-23T08:30:00Z, six and a half hours on Friday; the rest on Monday",
        "2026-11-21T11:00:00Z, 2026-11-23T15:00:00Z, on a Saturday the count begins on Monday at eight",
        "2026-11-20T15:30:00Z, 2026-11-23T15:00:00Z, after closing the same",
        "2026-10-23T12:00:00Z, 2026-10-26T12:30:00Z, over the weekend on which summer time ends"
    })
    void runsInOfficeHoursUnderKungalv(Instant receivedAt, Instant dueAt, String why) {
        var kungalv = new AnswerDeadline(new SwedishCalendar(), new Policies(PolicyFile.shipped("kungalv")));

        assertThat(kungalv.of(receivedAt).dueAt()).as(why).isEqualTo(dueAt);
        assertThat(kungalv.of(receivedAt).rule()).isEqualTo("8-office-hours");
    }
}
