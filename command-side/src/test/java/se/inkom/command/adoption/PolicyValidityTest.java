package se.inkom.command.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.PolicyFile;

/** A policy has dates (R62) and is revised once a year (R61); when it is late it says so, and judges on. */
class PolicyValidityTest {
    private static final Policy KUNGALV = PolicyFile.shipped("kungalv");

    @Test
    void saysWhenItsTimeHasPassedAndWhenItShouldHaveBeenRevised() {
        assertThat(PolicyWarnings.of(KUNGALV, LocalDate.of(2026, 11, 20)))
                .containsExactly("Giltighetstiden gick ut 2023-12-31.", "Den skulle ha reviderats 2016-07-29.");
    }

    @Test
    void isQuietOnItsLastDay() {
        assertThat(PolicyWarnings.of(KUNGALV, LocalDate.of(2016, 7, 29))).isEmpty();
        assertThat(PolicyWarnings.of(KUNGALV, LocalDate.of(2016, 7, 30))).hasSize(1);
    }

    @Test
    void aPolicyWithoutDatesIsNeverLate() {
        assertThat(PolicyWarnings.of(PolicyFile.shipped("kiruna"), LocalDate.of(2100, 1, 1)))
                .isEmpty();
    }

    @Test
    void healthWarnsAndStaysUp() {
        var health = new PolicyHealth(
                        new Policies(KUNGALV), Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC))
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat((List<?>) health.getDetails().get("warnings")).hasSize(2);
    }

    @Test
    void aRuleHoldsFromItsFirstDayToItsLast() {
        var rule = KUNGALV.rules().getFirst();
        var dated = new se.inkom.command.policy.PolicyRule(
                rule.number(),
                rule.document(),
                rule.section(),
                rule.quotation(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));

        assertThat(List.of("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"))
                .extracting(day -> dated.holdsOn(LocalDate.parse(day)))
                .containsExactly(false, true, true, false);
    }
}
