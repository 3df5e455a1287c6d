package se.inkom.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;

/** R21, R22, L13: daily means every weekday, Stockholm time; the week of the law has seven days, whatever they are. */
class SupervisionDueTest {
    private final SupervisionDue due =
            new SupervisionDue(new SwedishCalendar(), new Policies(PolicyFile.shipped("kungalv")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-18T09:00:00Z, 2026-11-19T23:00:00Z
            2026-11-20T09:00:00Z, 2026-11-23T23:00:00Z
            2026-11-19T23:30:00Z, 2026-11-23T23:00:00Z
            2026-12-23T09:00:00Z, 2026-12-28T23:00:00Z
            2026-03-27T09:00:00Z, 2026-03-30T22:00:00Z
            """)
    void theNextLookIsDueByTheEndOfTheNextWeekday(Instant lookedAt, Instant by) {
        assertThat(due.nextLookBy(lookedAt, 1)).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource("2026-12-23T09:00:00Z, 2026-12-30T09:00:00Z")
    void theAlarmKnowsNoHolidays(Instant lookedAt, Instant alarmAt) {
        assertThat(due.alarmAt(lookedAt, 7)).isEqualTo(alarmAt);
    }

    /** On a day on which the municipality is closed, nobody is expected to look. */
    @Test
    void theMunicipalitysOwnDaysCount() {
        var template = new Policies(PolicyFile.shipped("src/main/resources/policies/template.yaml"));

        assertThat(new SupervisionDue(new SwedishCalendar(), template)
                        .nextLookBy(Instant.parse("2026-05-13T09:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-05-18T22:00:00Z"));
    }
}
