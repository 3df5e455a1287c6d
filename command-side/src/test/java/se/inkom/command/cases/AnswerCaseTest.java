package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkom.command.policy.Rule;
import se.inkom.events.cases.*;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.StaffMember;

/** An answer names its people, goes out once, and may be deemed unnecessary for a reason (R31, R35, R36, I8, I11, I12). */
class AnswerCaseTest {

    /** R35, R36, I12. */
    @Test
    void signsAnAnswerWithResponderFunctionAndFactProvider() {
        aDesk().given(received()).when(answer()).expectEventsMatching(facts(events -> {
            var given = (AnswerGiven) events.getFirst();
            assertThat(events).hasSize(1);
            assertThat(given.responder()).isEqualTo(ANNA);
            assertThat(given.factProvider()).isEqualTo(VERA_GATA.id());
            assertThat(given.text())
                    .isEqualTo(MemoryContents.text(
                            "I e-tjänsten.\n\n/ Anna Lind, Kommunikatör\nFaktalämnare: Vera Gata, Gatuingenjör"));
        }));
    }

    /** R36: an official shows who they are and their function. */
    @Test
    void refusesAResponderWithoutNameOrFunction() {
        for (StaffMember unnamed : new StaffMember[] {
            new StaffMember(ANNA, "", "Kommunikatör", "kommunikation"), new StaffMember(ANNA, "Anna", " ", "x")
        }) {
            aDesk().given(received())
                    .when(answer("Ja", unnamed, VERA_GATA))
                    .expectException(refusal("responder-unnamed", Rule.R36))
                    .expectNoEvents();
        }
    }

    /** R35: always state the fact provider. */
    @Test
    void refusesAnAnswerWithoutANamedFactProvider() {
        var nobody = new StaffMember(new OfficerId("x"), "Vera", "", "gata");
        aDesk().given(received())
                .when(answer("Ja", ANNA_LIND, nobody))
                .expectException(refusal("fact-provider-unnamed", Rule.R35))
                .expectNoEvents();
    }

    /** I8: no second answer while nobody knows what became of the first. */
    @Test
    void refusesASecondAnswerWhileTheFirstIsOnItsWayOrInDoubt() {
        aDesk().given(received(), answerGiven()).when(answer()).expectException(refusal("answer-pending", Rule.R31));
        aDesk().given(received(), answerGiven(), new AnswerInDoubt(CASE, ANSWER, "timeout", NOW))
                .when(answer())
                .expectException(refusal("answer-pending", Rule.R31));
    }

    /** D27: what the platform would not take may be answered anew. */
    @Test
    void answersAgainAfterTheFirstFailedOrStands() {
        aDesk().given(received(), answerGiven(), answerFailed(EffectFailure.REFUSED))
                .when(answer())
                .expectSuccessfulHandlerExecution();
        aDesk().given(received(), answerGiven(), answerPublished())
                .when(answer())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToAnswerAPostThatIsGone() {
        aDesk().given(received(), goneUpstream()).when(answer()).expectException(refusal("post-gone", Rule.R31));
        aDesk().given(received(), evidenceOf(FIRST_VERSION), removalDecided(), removed())
                .when(answer())
                .expectException(refusal("post-gone", Rule.R31))
                .expectNoEvents();
    }

    /** I11: no answer is a decision with a ground. */
    @ParameterizedTest
    @EnumSource
    void decidesThatNoAnswerIsNeeded(NoAnswerGround ground) {
        aDesk().given(received(), goneUpstream())
                .when(new WaiveAnswer(CASE, null, ground, "Tack räcker", ANNA))
                .expectEvents(new AnswerDeemedUnnecessary(CASE, ground, MemoryContents.text("Tack räcker"), ANNA, NOW));
    }

    @Test
    void refusesToWaiveAnAnswerThatIsOnItsWay() {
        aDesk().given(received(), answerGiven())
                .when(new WaiveAnswer(CASE, null, NoAnswerGround.NO_QUESTION, null, ANNA))
                .expectException(refusal("answer-pending", Rule.R31));
    }

    /** R1: only where no adapter can publish does a person do it, and say so. */
    @Test
    void confirmsByHandWhatNoAdapterCanPublish() {
        aDesk().given(received(), answerGiven(), answerFailed(EffectFailure.IMPOSSIBLE))
                .when(new ConfirmAnswerPublished(CASE, null, ANSWER, "blogg/7", ANNA))
                .expectEvents(new AnswerPublished(CASE, ANSWER, "blogg/7", NOW));
        aDesk().given(received(), answerGiven(), answerFailed(EffectFailure.IMPOSSIBLE))
                .when(new ConfirmAnswerPublished(CASE, null, ANSWER, null, ANNA))
                .expectEvents(new AnswerPublished(CASE, ANSWER, "by-hand", NOW));
    }

    /** I8: what Inkom itself sends is not confirmed over its head. */
    @Test
    void refusesToConfirmWhatInkomItselfPublishes() {
        aDesk().given(received(), answerGiven())
                .when(new ConfirmAnswerPublished(CASE, null, ANSWER, null, ANNA))
                .expectException(refusal("answer-not-by-hand", Rule.R31))
                .expectNoEvents();
        aDesk().given(received(), answerGiven(), answerFailed(EffectFailure.REFUSED))
                .when(new ConfirmAnswerPublished(CASE, null, ANSWER, null, ANNA))
                .expectException(refusal("answer-not-by-hand", Rule.R31));
        aDesk().given(received(), answerGiven(), answerFailed(EffectFailure.IMPOSSIBLE))
                .when(new ConfirmAnswerPublished(CASE, null, new EffectId(CASE.value()), null, ANNA))
                .expectException(refusal("answer-unknown", Rule.R31));
    }

    @Test
    void confirmingTwiceChangesNothing() {
        aDesk().given(received(), answerGiven(), answerFailed(EffectFailure.IMPOSSIBLE), answerPublished())
                .when(new ConfirmAnswerPublished(CASE, null, ANSWER, null, ANNA))
                .expectResultMessagePayload(4L)
                .expectNoEvents();
    }
}
