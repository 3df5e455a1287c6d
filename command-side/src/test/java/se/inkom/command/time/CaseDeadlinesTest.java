package se.inkom.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.command.policy.CalendarRules;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.events.cases.DeadlineStep;

/** R31 as ADR 0009 reads it: 24 hours that run on weekdays only, Swedish days, elapsed hours. */
class CaseDeadlinesTest {
    private final CaseDeadlines deadlines =
            new CaseDeadlines(new SwedishCalendar(), new Policies(PolicyFile.shipped("kiruna")));

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
        var deadline = deadlines.answer(Instant.parse("2026-11-17T10:00:00Z"));

        assertThat(deadline.rule()).isEqualTo("24-weekday-hours");
        assertThat(deadline.calendar()).isEqualTo("SE/jollyday-2.19.0");
    }

    @Test
    void knowsEveryDayAsTheLawsDo() {
        for (boolean saturdayCounts : List.of(true, false)) {
            for (boolean evesCount : List.of(true, false)) {
                var calendar =
                        new SwedishCalendar().under(new CalendarRules(saturdayCounts, evesCount, List.of(), List.of()));
                for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
                    assertThat(calendar.isWeekday(day))
                            .as("%s, Saturdays %s, eves %s", day, saturdayCounts, evesCount)
                            .isEqualTo(SwedishHolidays.isWeekday(day, saturdayCounts, !evesCount));
                }
            }
        }
    }

    /** What is in the jar is what the stored name says it is. */
    @Test
    void namesTheLibraryThatItAsks() throws IOException {
        var properties = new Properties();
        try (var in = HolidayManager.class.getResourceAsStream(
                "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties")) {
            properties.load(in);
        }
        assertThat(SwedishCalendar.VERSION).isEqualTo("SE/jollyday-" + properties.getProperty("version"));
    }

    private Instant due(Instant receivedAt) {
        return deadlines.answer(receivedAt).dueAt();
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
        var kungalv = new CaseDeadlines(new SwedishCalendar(), new Policies(PolicyFile.shipped("kungalv")));

        assertThat(kungalv.answer(receivedAt).dueAt()).as(why).isEqualTo(dueAt);
        assertThat(kungalv.answer(receivedAt).rule()).isEqualTo("8-office-hours");
    }

    private static final Policies TEMPLATE =
            new Policies(PolicyFile.shipped("src/main/resources/policies/template.yaml"));

    /** Four hours of an office with lunch, short Fridays, summer hours, a half day and a day on which it is closed (D10, D11). */
    @ParameterizedTest
    @CsvSource({
        "2026-11-18T11:00, 2026-11-18T15:45, over lunch",
        "2026-11-20T14:30, 2026-11-23T11:30, a Friday that ends at three",
        "2026-07-02T11:00, 2026-07-03T08:15, summer hours",
        "2026-04-02T10:00, 2026-04-07T10:00, the half day before Good Friday",
        "2026-05-13T16:00, 2026-05-18T11:30, Ascension Day and the day after it"
    })
    void knowsTheOfficesOwnHours(LocalDateTime received, LocalDateTime due, String why) {
        var office = new CaseDeadlines(new SwedishCalendar(), TEMPLATE);

        assertThat(office.beside(stockholm(received)).getFirst().deadline().dueAt())
                .as(why)
                .isEqualTo(stockholm(due));
    }

    /** N5: what a municipality adds to the calendar is in the version that each deadline is stored with. */
    @Test
    void aCalendarOfOnesOwnHasAVersionOfItsOwn() {
        var own = new CaseDeadlines(new SwedishCalendar(), TEMPLATE)
                .answer(stockholm(LocalDateTime.of(2026, 5, 13, 16, 0)));

        assertThat(own.calendar()).matches("SE/jollyday-2\\.19\\.0\\+[0-9a-f]{12}");
        assertThat(own.steps())
                .anySatisfy(step -> {
                    assertThat(step.kind()).isEqualTo(DeadlineStep.Kind.CLOSED);
                    assertThat(step.name()).isEqualTo("Klämdag efter Kristi himmelsfärd");
                })
                .anySatisfy(step -> assertThat(step.name()).isEqualTo("Kristi himmelfärdsdag"));
        CalendarRules rules = TEMPLATE.current().deadlines().calendar();
        assertThat(new CalendarRules(true, rules.evesCount(), rules.closed(), rules.open()).digest())
                .isNotEqualTo(rules.digest());
        assertThat(CalendarRules.STATUTORY.digest()).isEmpty();
    }
}
