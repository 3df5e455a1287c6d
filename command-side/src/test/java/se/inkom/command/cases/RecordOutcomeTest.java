package se.inkom.command.cases;

import static se.inkom.command.cases.Facts.*;
import static se.inkom.events.messages.EffectKind.PUBLISH_ANSWER;
import static se.inkom.events.messages.EffectKind.REMOVE_POST;
import static se.inkom.events.messages.EffectOutcome.Result.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.inkom.events.cases.*;
import se.inkom.events.messages.EffectOutcome;

/** What the platform said becomes a fact once; told twice, late or about something else it changes nothing (R67, I8). */
class RecordOutcomeTest {
    private static final List<CaseEvent> ANSWERING = List.of(received(), answerGiven());
    private static final List<CaseEvent> REMOVING = List.of(received(), evidenceOf(FIRST_VERSION), removalDecided());

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeBecomesAFact(List<CaseEvent> before, RecordOutcome outcome, CaseEvent fact) {
        aDesk().given(before).when(outcome).expectEvents(fact);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeToldTwiceIsOneFact(List<CaseEvent> before, RecordOutcome outcome, CaseEvent fact) {
        List<CaseEvent> known = new ArrayList<>(before);
        known.add(fact);
        aDesk().given(known).when(outcome).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(ANSWERING, told(PUBLISH_ANSWER, DONE), answerPublished()),
                Arguments.of(
                        ANSWERING,
                        told(PUBLISH_ANSWER, REFUSED),
                        new AnswerNotPublished(CASE, ANSWER, EffectFailure.REFUSED, "reason", NOW)),
                Arguments.of(
                        ANSWERING,
                        told(PUBLISH_ANSWER, IMPOSSIBLE),
                        new AnswerNotPublished(CASE, ANSWER, EffectFailure.IMPOSSIBLE, "reason", NOW)),
                Arguments.of(ANSWERING, told(PUBLISH_ANSWER, IN_DOUBT), new AnswerInDoubt(CASE, ANSWER, "reason", NOW)),
                Arguments.of(REMOVING, told(REMOVE_POST, DONE), removed()),
                Arguments.of(REMOVING, told(REMOVE_POST, REFUSED), new RemovalRefused(CASE, REMOVAL, "reason", NOW)),
                Arguments.of(
                        REMOVING, told(REMOVE_POST, IMPOSSIBLE), new RemovalImpossible(CASE, REMOVAL, "reason", NOW)),
                Arguments.of(REMOVING, told(REMOVE_POST, IN_DOUBT), new RemovalInDoubt(CASE, REMOVAL, "reason", NOW)));
    }

    /** I8: doubt is resolved by the word that comes after it. */
    @Test
    void doubtEndsWithTheNextOutcome() {
        aDesk().given(received(), answerGiven(), new AnswerInDoubt(CASE, ANSWER, "timeout", NOW))
                .when(told(PUBLISH_ANSWER, DONE))
                .expectEvents(answerPublished());
        aDesk().given(
                        received(),
                        evidenceOf(FIRST_VERSION),
                        removalDecided(),
                        new RemovalInDoubt(CASE, REMOVAL, "timeout", NOW))
                .when(told(REMOVE_POST, IMPOSSIBLE))
                .expectEvents(new RemovalImpossible(CASE, REMOVAL, "reason", NOW));
    }

    /** The last word stands: a late outcome does not undo it. */
    @ParameterizedTest
    @EnumSource
    void aLateOutcomeChangesNothing(EffectOutcome.Result late) {
        aDesk().given(received(), answerGiven(), answerPublished())
                .when(told(PUBLISH_ANSWER, late))
                .expectNoEvents();
        aDesk().given(received(), evidenceOf(FIRST_VERSION), removalDecided(), removalRefused())
                .when(told(REMOVE_POST, late))
                .expectNoEvents();
    }

    @Test
    void anOutcomeOfSomethingThisCaseNeverAskedForChangesNothing() {
        aDesk().given(received()).when(told(PUBLISH_ANSWER, DONE)).expectNoEvents();
        aDesk().given(received(), answerGiven()).when(told(REMOVE_POST, DONE)).expectNoEvents();
    }

    /** A post that we removed may be closed over, also when the outcome comes after the case was closed otherwise. */
    @Test
    void aCaseWithoutPendingEffectsIgnoresStrayOutcomesWhenClosed() {
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded(), closed())
                .when(told(REMOVE_POST, DONE))
                .expectNoEvents();
    }
}
