package se.inkom.command.cases;

import static se.inkom.command.cases.Facts.*;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.inkom.command.policy.Rule;
import se.inkom.command.support.StaleVersion;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.*;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;

/** Classifying, assigning and forwarding, and what holds for every command on a case. */
class WorkOnCaseTest {

    /** R26: each kind of post can be said. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SECRECY_SUSPECTED")
    void classifiesAPost(Classification classification) {
        aDesk().given(received())
                .when(new ClassifyCase(CASE, null, classification, ANNA))
                .expectResultMessagePayload(2L)
                .expectEvents(new CaseClassified(CASE, classification, ANNA, NOW));
    }

    /** R51: who says that it may be secret masks it in the same breath; who says so of a masked one adds nothing. */
    @Test
    void masksWhatIsClassifiedAsPerhapsSecret() {
        var classified = new CaseClassified(CASE, Classification.SECRECY_SUSPECTED, ANNA, NOW);
        aDesk().given(received())
                .when(new ClassifyCase(CASE, null, Classification.SECRECY_SUSPECTED, ANNA))
                .expectResultMessagePayload(3L)
                .expectEvents(classified, suspectedSecret());
        aDesk().given(received(), suspectedSecret())
                .when(new ClassifyCase(CASE, null, Classification.SECRECY_SUSPECTED, ANNA))
                .expectEvents(classified);
    }

    /** A mask is lifted by a decision with a reason, never on the way by a classification (R52). */
    @Test
    void anotherClassificationLiftsNoMask() {
        aDesk().given(received(), suspectedSecret())
                .when(new ClassifyCase(CASE, null, Classification.QUESTION, ANNA))
                .expectEvents(new CaseClassified(CASE, Classification.QUESTION, ANNA, NOW));
    }

    /** R29: who decided, and why, stays with the case. */
    @Test
    void assignsWithAReason() {
        aDesk().given(received())
                .when(new AssignCase(CASE, null, MATS, null, "Kan frågan", ANNA))
                .expectEvents(new CaseAssigned(
                        CASE,
                        COMMUNICATIONS,
                        MATS,
                        AssignmentRule.BY_HAND,
                        MemoryContents.text("Kan frågan"),
                        ANNA,
                        NOW));
    }

    /** R30: a case that is offered to another unit is not passed around meanwhile. */
    @Test
    void refusesToAssignWhatIsOfferedToAnotherUnit() {
        aDesk().given(received(), offeredToStreets())
                .when(new AssignCase(CASE, null, MATS, null, "Kan frågan", ANNA))
                .expectException(refusal("forwarding-pending", Rule.R30))
                .expectNoEvents();
    }

    /** R30: a hand-over counts when the receiver has accepted it. */
    @Test
    void forwardsToAUnitThatMustAccept() {
        aDesk().given(received())
                .when(new ForwardCase(CASE, null, SBN, STREETS, "Gatufråga", ANNA))
                .expectEvents(offeredToStreets());
        aDesk().given(received(), offeredToStreets())
                .when(new AcceptForwarding(CASE, null, MATS))
                .expectEvents(
                        new ForwardingAccepted(CASE, SBN, STREETS, MATS, NOW),
                        new CaseAssigned(
                                CASE,
                                STREETS,
                                VERA_GATA.id(),
                                AssignmentRule.ROUTING_RULE,
                                null,
                                "unit",
                                null,
                                SystemActor.ROUTING,
                                NOW));
    }

    @Test
    void refusesToOfferACaseTwiceAtATime() {
        aDesk().given(received(), offeredToStreets())
                .when(new ForwardCase(CASE, null, KS, COMMUNICATIONS, "Igen", ANNA))
                .expectException(refusal("forwarding-pending", Rule.R30));
    }

    @Test
    void aDeclinedCaseStaysAndMayBeOfferedAnew() {
        aDesk().given(received(), offeredToStreets())
                .when(new DeclineForwarding(CASE, null, "Inte vår väg", MATS))
                .expectEvents(new ForwardingDeclined(CASE, MemoryContents.text("Inte vår väg"), MATS, NOW));
        aDesk().given(
                        received(),
                        offeredToStreets(),
                        new ForwardingDeclined(CASE, MemoryContents.text("Nej"), MATS, NOW))
                .when(new ForwardCase(CASE, null, SBN, STREETS, "Gatufråga", ANNA))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToAcceptOrDeclineWhatWasNotOffered() {
        aDesk().given(received())
                .when(new AcceptForwarding(CASE, null, MATS))
                .expectException(refusal("forwarding-missing", Rule.R30));
        aDesk().given(received())
                .when(new DeclineForwarding(CASE, null, "Nej", MATS))
                .expectException(refusal("forwarding-missing", Rule.R30));
    }

    /** R30, R5: the diary of the unit that took the case over is the one it is registered in. */
    @Test
    void theReceivingAuthorityRegistersTheCase() {
        aDesk().given(received(), offeredToStreets(), new ForwardingAccepted(CASE, SBN, STREETS, MATS, NOW))
                .when(new PrepareRegistration(CASE, null, false, ANNA))
                .expectResultMessageMatching(org.axonframework.test.matchers.Matchers.matches(
                        message -> ((RegistrablePost) ((org.axonframework.messaging.Message<?>) message).getPayload())
                                .authority()
                                .equals(SBN)));
    }

    /** R70: nothing is done to a closed case, whatever it is, until it is reopened. */
    @ParameterizedTest
    @MethodSource
    void refusesToWorkOnAClosedCase(CaseCommand command) {
        aDesk().given(received(), evidenceOf(FIRST_VERSION), noAnswerNeeded(), noRegistrationNeeded(), closed())
                .when(command)
                .expectException(refusal("case-closed", Rule.R70))
                .expectNoEvents();
    }

    static Stream<CaseCommand> refusesToWorkOnAClosedCase() {
        return Stream.of(
                new ClassifyCase(CASE, null, Classification.QUESTION, ANNA),
                new AssignCase(CASE, null, MATS, null, "x", ANNA),
                new ForwardCase(CASE, null, SBN, STREETS, "x", ANNA),
                answer(),
                new ConfirmAnswerPublished(CASE, null, ANSWER, null, ANNA),
                new WaiveAnswer(CASE, null, NoAnswerGround.NO_QUESTION, null, ANNA),
                new PrepareRegistration(CASE, null, false, ANNA),
                new RecordRegistration(
                        CASE,
                        null,
                        RegistrationKind.NEW,
                        new MatterId(CASE.value()),
                        new DiaryNumber("KS2026/1"),
                        1,
                        false,
                        ANNA),
                new WaiveRegistration(CASE, null, NoRegistrationGround.TRIVIAL, null, ANNA),
                new ArchiveEvidence(CASE, null, MemoryContents.text("png"), ANNA),
                remove(RemovalGround.ADVERTISING),
                close());
    }

    /** Whoever decides has seen the latest facts, or decides nothing. */
    @Test
    void refusesAStaleVersion() {
        aDesk().given(received(), edited())
                .when(new ClassifyCase(CASE, 1L, Classification.QUESTION, ANNA))
                .expectException(StaleVersion.class)
                .expectNoEvents();
        aDesk().given(received(), edited())
                .when(new ClassifyCase(CASE, 2L, Classification.QUESTION, ANNA))
                .expectResultMessagePayload(3L);
    }
}
