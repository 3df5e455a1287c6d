package se.inkom.command.cases;

import static se.inkom.command.cases.Facts.*;

import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Rule;
import se.inkom.events.cases.*;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;

/** A case ends when it is answered and its diary decision made, and may be taken up again (R31, R53, R70, I11, D22). */
class CloseCaseTest {

    @Test
    void closesAnAnsweredAndRegisteredCase() {
        aDesk().given(received(), answerGiven(), answerPublished(), registered())
                .when(close())
                .expectEvents(closed());
    }

    @Test
    void closesACaseThatNeedsNeitherAnswerNorRegistration() {
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded())
                .when(close())
                .expectEvents(closed());
    }

    /** R31, I11: an answer that never reached the writer is none. */
    @Test
    void refusesToCloseUnanswered() {
        aDesk().given(received(), registered()).when(close()).expectException(refusal("answer-missing", Rule.R31));
        aDesk().given(received(), registered(), answerGiven(), answerFailed(EffectFailure.REFUSED))
                .when(close())
                .expectException(refusal("answer-missing", Rule.R31))
                .expectNoEvents();
    }

    /** R53, I11. */
    @Test
    void refusesToCloseWithoutADiaryDecision() {
        aDesk().given(received(), noAnswerNeeded())
                .when(close())
                .expectException(refusal("diary-decision-missing", Rule.R53))
                .expectNoEvents();
    }

    /** I8: what is on its way, or in doubt, is waited for. */
    @Test
    void refusesToCloseWhileSomethingIsOnItsWay() {
        aDesk().given(received(), noAnswerNeeded(), registered(), answerGiven())
                .when(close())
                .expectException(refusal("effect-pending", Rule.R49));
        aDesk().given(received(), noAnswerNeeded(), registered(), evidenceOf(FIRST_VERSION), removalDecided())
                .when(close())
                .expectException(refusal("effect-pending", Rule.R49));
    }

    /** R30. */
    @Test
    void refusesToCloseWhatIsOfferedToAnotherUnit() {
        aDesk().given(received(), noAnswerNeeded(), registered(), offeredToStreets())
                .when(close())
                .expectException(refusal("forwarding-pending", Rule.R30));
    }

    /** D22: with a reason, and the need for an answer is judged anew. */
    @Test
    void reopensAClosedCaseWithAReason() {
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded(), closed())
                .when(new ReopenCase(CASE, null, "Ny fråga", false, ANNA))
                .expectEvents(
                        new CaseReopened(CASE, MemoryContents.text("Ny fråga"), DEADLINES.answer(NOW), ANNA, NOW));
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded(), closed(), reopened())
                .when(close())
                .expectException(refusal("answer-missing", Rule.R31));
    }

    @Test
    void refusesToReopenAnOpenCase() {
        aDesk().given(received())
                .when(new ReopenCase(CASE, null, "Ny fråga", false, ANNA))
                .expectException(refusal("case-open", Rule.R70))
                .expectNoEvents();
    }

    /** R53: one post is one entry. */
    @Test
    void refusesToRegisterTwice() {
        aDesk().given(received(), registered())
                .when(new PrepareRegistration(CASE, null, false, ANNA))
                .expectException(refusal("case-already-registered", Rule.R53));
        aDesk().given(received(), registered())
                .when(new WaiveRegistration(CASE, null, NoRegistrationGround.TRIVIAL, null, ANNA))
                .expectException(refusal("case-already-registered", Rule.R53))
                .expectNoEvents();
    }

    /** R53, L3: thought better of, and registered after all. */
    @Test
    void registersWhatWasFirstDeemedUnnecessary() {
        aDesk().given(received(), noRegistrationNeeded())
                .when(new RecordRegistration(
                        CASE,
                        null,
                        RegistrationKind.NEW,
                        new MatterId(CASE.value()),
                        new DiaryNumber("KS2026/1"),
                        1,
                        false,
                        ANNA))
                .expectEvents(registered());
    }

    /** R48: there is nothing to register of a post that nobody saw. */
    @Test
    void refusesToRegisterAPostWhoseContentNobodySaw() {
        aDesk().given(goneUpstream())
                .when(new PrepareRegistration(CASE, null, false, ANNA))
                .expectException(refusal("content-unknown", Rule.R48));
    }
}
