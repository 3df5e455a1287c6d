package se.inkom.command.cases;

import static se.inkom.command.cases.Facts.*;

import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.support.StaleVersion;
import se.inkom.events.cases.*;

/** A marking warns and binds: what may be secret is registered and removed, both (R52, L5, I4). */
class SecrecyTest {

    @Test
    void marksAndLiftsWithAReason() {
        aDesk().given(received())
                .when(new MarkSecrecy(CASE, null, "OSL 26:1", ANNA))
                .expectEvents(markedSecret());
        aDesk().given(received(), markedSecret())
                .when(new LiftSecrecy(CASE, null, "Prövad", ANNA))
                .expectEvents(secrecyLifted());
    }

    /** R51: the mask comes first, the assessment after it. */
    @Test
    void masksOnSuspicionAndAssessesLater() {
        aDesk().given(received())
                .when(new SuspectSecrecy(CASE, null, List.of(SuspicionReason.JUDGEMENT), ANNA))
                .expectEvents(suspectedSecret());
        aDesk().given(received(), suspectedSecret())
                .when(new MarkSecrecy(CASE, null, "OSL 26:1", ANNA))
                .expectEvents(markedSecret());
        aDesk().given(received(), suspectedSecret())
                .when(new LiftSecrecy(CASE, null, "Prövad", ANNA))
                .expectEvents(secrecyLifted());
        aDesk().given(received(), suspectedSecret())
                .when(new SuspectSecrecy(CASE, null, List.of(SuspicionReason.HEALTH), ANNA))
                .expectException(refusal("secrecy-already-suspected", Rule.R52));
    }

    /** The root refuses a stale If-Match for what its members decide, too. */
    @Test
    void refusesAStaleVersionInAMemberToo() {
        aDesk().given(received())
                .when(new SuspectSecrecy(CASE, 7L, List.of(SuspicionReason.JUDGEMENT), ANNA))
                .expectException(StaleVersion.class)
                .expectNoEvents();
    }

    @Test
    void refusesToMarkTwiceOrToLiftWhatIsNotMarked() {
        aDesk().given(received(), markedSecret())
                .when(new MarkSecrecy(CASE, null, "OSL 26:1", ANNA))
                .expectException(refusal("secrecy-already-marked", Rule.R52));
        aDesk().given(received())
                .when(new LiftSecrecy(CASE, null, "Prövad", ANNA))
                .expectException(refusal("secrecy-not-marked", Rule.R52));
    }

    /** L5: whoever discovers it late must still be able to mark it, and the door of the vault closes at once. */
    @Test
    void marksAClosedCaseToo() {
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded(), closed())
                .when(new MarkSecrecy(CASE, null, "OSL 26:1", ANNA))
                .expectEvents(markedSecret());
    }

    /** R52: secret content never stays out of the diary. */
    @Test
    void refusesToLeaveASecretPostOutOfTheDiary() {
        aDesk().given(received(), markedSecret())
                .when(new WaiveRegistration(CASE, null, NoRegistrationGround.TRIVIAL, null, ANNA))
                .expectException(refusal("secret-must-be-registered", Rule.R52))
                .expectNoEvents();
        aDesk().given(received(), markedSecret(), secrecyLifted())
                .when(new WaiveRegistration(CASE, null, NoRegistrationGround.TRIVIAL, null, ANNA))
                .expectSuccessfulHandlerExecution();
    }

    /** I4: a marking undoes the earlier decision that no registration is needed. */
    @Test
    void aMarkingReopensTheDiaryDecision() {
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded(), markedSecret())
                .when(close())
                .expectException(refusal("diary-decision-missing", Rule.R53));
    }

    /** I4, N9: each step that is missing keeps the case open, and the refusal names it. */
    @Test
    void refusesToCloseASecretCaseHalfDone() {
        var evidence = evidenceOf(FIRST_VERSION);
        refusesFor("the assessment", registered(), evidence, removalDecided(), removed());
        refusesFor("the registration", markedSecret(), noRegistrationNeeded(), evidence, removalDecided(), removed());
        refusesFor("the removal", markedSecret(), registered(), evidence);
        refusesFor(
                "the evidence",
                markedSecret(),
                registered(),
                evidence,
                removalDecided(),
                removalImpossible(),
                reportedToPolice(),
                edited());
    }

    private static void refusesFor(String step, CaseEvent... done) {
        var facts = new ArrayList<CaseEvent>(List.of(received(), suspectedSecret(), noAnswerNeeded()));
        facts.addAll(List.of(done));
        aDesk().given(facts)
                .when(close())
                .expectException(Matchers.<RuleViolation>allOf(
                        refusal("secrecy-unfinished", Rule.R52),
                        Matchers.hasProperty("message", Matchers.containsString("Missing: " + step))))
                .expectNoEvents();
    }

    /** R67, N9: impossible alone is no end; something must have been done instead. */
    @Test
    void aRemovalThatIsImpossibleNeedsAFallback() {
        aDesk().given(finishedBut(removalImpossible()))
                .when(close())
                .expectException(refusal("secrecy-unfinished", Rule.R52));
        aDesk().given(finishedBut(removalRefused()))
                .when(close())
                .expectException(refusal("secrecy-unfinished", Rule.R52));
        aDesk().given(finishedBut(hidden(LegalEffect.HIDDEN_PUBLICLY_REACHABLE)))
                .when(close())
                .expectException(refusal("secrecy-unfinished", Rule.R52))
                .expectNoEvents();
    }

    /** R52 "where possible", R67. */
    @Test
    void closesASecretCaseWhenEveryStepIsDone() {
        aDesk().given(finishedBut(removed())).when(close()).expectEvents(closed());
        aDesk().given(finishedBut(hidden(LegalEffect.HIDDEN))).when(close()).expectEvents(closed());
        aDesk().given(finishedBut(removalImpossible(), reportedToPolice()))
                .when(close())
                .expectEvents(closed());
        aDesk().given(finishedBut(removalRefused(), goneUpstream()))
                .when(close())
                .expectEvents(closed());
    }

    private static List<CaseEvent> finishedBut(CaseEvent... end) {
        var facts = new ArrayList<CaseEvent>(List.of(
                received(),
                suspectedSecret(),
                markedSecret(),
                noAnswerNeeded(),
                registered(),
                evidenceOf(FIRST_VERSION),
                removalDecided()));
        facts.addAll(List.of(end));
        return facts;
    }

    /** L22: nobody takes a picture of what is gone; what came in is in the vault. */
    @Test
    void aPostThatIsGoneNeedsNoScreenshot() {
        aDesk().given(received(), suspectedSecret(), markedSecret(), noAnswerNeeded(), registered(), goneUpstream())
                .when(close())
                .expectEvents(closed());
    }

    @Test
    void removesARegisteredSecretPost() {
        aDesk().given(received(), markedSecret(), registered(), evidenceOf(FIRST_VERSION))
                .when(remove(RemovalGround.SECRECY))
                .expectSuccessfulHandlerExecution();
    }
}
