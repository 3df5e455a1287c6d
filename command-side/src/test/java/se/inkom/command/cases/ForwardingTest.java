package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Rule;
import se.inkom.command.staffing.Staffing;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.*;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** R30: what becomes of a case that was offered to another unit, which says yes, no, or nothing at all. */
class ForwardingTest {
    private static final OfficerId VERA = VERA_GATA.id();

    @Test
    void theReceiversOwnRulesSayWhoHasItThen() {
        aDesk().given(received(), annas(), offeredToStreets())
                .when(new AcceptForwarding(CASE, null, MATS))
                .expectEvents(
                        new ForwardingAccepted(CASE, SBN, STREETS, MATS, NOW), routed(STREETS, VERA, "unit", null));
    }

    @Test
    void whereAllOfTheReceiverAreAwayItWaitsForSomebodyToBeNamed() {
        aDeskWhere(List.of(away(VERA)))
                .given(received(), annas(), offeredToStreets())
                .when(new AcceptForwarding(CASE, null, MATS))
                .expectEvents(new ForwardingAccepted(CASE, SBN, STREETS, MATS, NOW));
    }

    @Test
    void declinedItIsBackWithItsOfficer() {
        aDesk().given(received(), annas(), offeredToStreets())
                .when(new DeclineForwarding(CASE, null, "Inte vår väg", MATS))
                .expectEvents(new ForwardingDeclined(CASE, MemoryContents.text("Inte vår väg"), MATS, NOW));
    }

    @Test
    void declinedItIsWithWhoeverStandsInForAnOfficerWhoIsAway() {
        aDeskWhere(List.of(away(ANNA)), new Staffing.Appointment(ANNA, MATS, Instant.EPOCH, null))
                .given(received(), annas(), offeredToStreets())
                .when(new DeclineForwarding(CASE, null, "Inte vår väg", VERA))
                .expectEvents(
                        new ForwardingDeclined(CASE, MemoryContents.text("Inte vår väg"), VERA, NOW),
                        routed(COMMUNICATIONS, MATS, null, ANNA));
    }

    /** The receiver said nothing in time: the offer binds nobody, and the sender's next step takes it back by name. */
    @Test
    void anOfferThatNobodyTookUpComesBackWithTheNextStep() {
        aDesk().given(received(), annas(), offeredUntil(NOW))
                .when(new AssignCase(CASE, null, MATS, null, "Vi tar det själva", ANNA))
                .expectEventsMatching(facts(events -> {
                    assertThat(events).hasSize(2);
                    assertThat(events.get(0)).isInstanceOfSatisfying(ForwardingDeclined.class, declined -> assertThat(
                                    declined.declinedBy())
                            .isEqualTo(ANNA));
                    assertThat(events.get(1)).isInstanceOf(CaseAssigned.class);
                }));
        aDesk().given(received(), annas(), offeredUntil(NOW))
                .when(new ForwardCase(CASE, null, KS, COMMUNICATIONS, "Någon annan", ANNA))
                .expectEventsMatching(facts(events ->
                        assertThat(events).hasExactlyElementsOfTypes(ForwardingDeclined.class, CaseForwarded.class)));
    }

    @Test
    void untilThenTheOfferStands() {
        aDesk().given(received(), annas(), offeredUntil(NOW.plusSeconds(1)))
                .when(new AssignCase(CASE, null, MATS, null, "Vi tar det själva", ANNA))
                .expectException(refusal("forwarding-pending", Rule.R30));
        aDesk().given(received(), annas(), offeredUntil(NOW))
                .when(new AcceptForwarding(CASE, null, MATS))
                .expectSuccessfulHandlerExecution();
    }

    private static FixtureConfiguration<Case> aDeskWhere(
            List<Staffing.Absence> absences, Staffing.Appointment... appointments) {
        return aDesk(KUNGALV, routing(KUNGALV, new Staffing(absences, List.of(appointments))), CLOCK);
    }

    private static Staffing.Absence away(OfficerId officer) {
        return new Staffing.Absence(officer, Instant.EPOCH, null);
    }

    private static CaseAssigned annas() {
        return new CaseAssigned(
                CASE, COMMUNICATIONS, ANNA, AssignmentRule.ACCOUNT_DEFAULT, null, SystemActor.INTAKE, NOW);
    }

    private static CaseAssigned routed(
            UnitId unit, OfficerId officer, @Nullable String rule, @Nullable OfficerId insteadOf) {
        return new CaseAssigned(
                CASE, unit, officer, AssignmentRule.ROUTING_RULE, null, rule, insteadOf, SystemActor.ROUTING, NOW);
    }

    private static CaseForwarded offeredUntil(Instant acceptBy) {
        return new CaseForwarded(
                CASE,
                SBN,
                STREETS,
                MemoryContents.text("Gatufråga"),
                new Deadline(acceptBy, "8-office-hours", "SE"),
                ANNA,
                NOW.minusSeconds(3600));
    }
}
