package se.inkom.command.cases;

import static se.inkom.command.cases.Facts.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.command.support.StaleVersion;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.*;
import se.inkom.events.ids.OfficerId;

/**
 * What a case says when the watch asks (R33, D14). In Kungälv an answer is near two hours before, goes to the substitute when it
 * is missed and to the manager four hours later. It is {@link Facts#NOW}; Mats stands in for Anna.
 */
class WatchingTest {
    private static final OfficerId KARIN = new OfficerId("karin.ek");
    private static final NoticeDeadline QUESTION = new NoticeDeadline(CASE, CaseClock.ANSWER);

    @Test
    void saysNothingBeforeItIsTimeAndWhenToAskAgain() {
        Instant dueAt = NOW.plus(Duration.ofHours(3));
        aDesk().given(due(dueAt), onAnnasDesk())
                .when(QUESTION)
                .expectNoEvents()
                .expectResultMessagePayload(Optional.of(dueAt.minus(Duration.ofHours(2))));
    }

    @Test
    void saysThatADeadlineIsNear() {
        Instant dueAt = NOW.plus(Duration.ofMinutes(90));
        aDesk().given(due(dueAt), onAnnasDesk())
                .when(QUESTION)
                .expectEvents(near(dueAt))
                .expectResultMessagePayload(Optional.of(dueAt));
        aDesk().given(due(dueAt), onAnnasDesk(), near(dueAt))
                .when(QUESTION)
                .expectNoEvents()
                .expectResultMessagePayload(Optional.of(dueAt));
    }

    /** R33: officer, substitute and manager, each named. */
    @Test
    void putsALateCaseBeforeTheSubstituteAndThenTheManager() {
        Instant dueAt = NOW.minus(Duration.ofMinutes(1));
        aDesk().given(due(dueAt), onAnnasDesk(), near(dueAt))
                .when(QUESTION)
                .expectEvents(missed(dueAt, ANNA), escalated(dueAt, EscalationStep.SUBSTITUTE, MATS))
                .expectResultMessagePayload(Optional.of(dueAt.plus(Duration.ofHours(4))));
        Instant longAgo = NOW.minus(Duration.ofHours(4));
        aDesk().given(
                        due(longAgo),
                        onAnnasDesk(),
                        missed(longAgo, ANNA),
                        escalated(longAgo, EscalationStep.SUBSTITUTE, MATS))
                .when(QUESTION)
                .expectEvents(escalated(longAgo, EscalationStep.MANAGER, KARIN))
                .expectResultMessagePayload(Optional.empty());
    }

    /** After a week without a watch: everything that is still true, once, in its order. */
    @Test
    void saysEverythingAtOnceAfterALongSleep() {
        Instant dueAt = NOW.minus(Duration.ofDays(7));
        var all = List.of(
                missed(dueAt, ANNA),
                escalated(dueAt, EscalationStep.SUBSTITUTE, MATS),
                escalated(dueAt, EscalationStep.MANAGER, KARIN));
        aDesk().given(due(dueAt), onAnnasDesk())
                .when(QUESTION)
                .expectEvents(all.toArray())
                .expectResultMessagePayload(Optional.empty());
        aDesk().given(due(dueAt), onAnnasDesk()).andGiven(all).when(QUESTION).expectNoEvents();
    }

    /** Who has nobody to stand in is not asked about again and again, and the manager hears at the manager's time. */
    @Test
    void skipsAStepForWhichThereIsNobody() {
        Instant dueAt = NOW.minus(Duration.ofMinutes(1));
        aDesk().given(due(dueAt))
                .when(QUESTION)
                .expectEvents(missed(dueAt, null))
                .expectResultMessagePayload(Optional.of(dueAt.plus(Duration.ofHours(4))));
    }

    @Test
    void anAnsweredCaseIsNotLate() {
        aDesk().given(due(NOW.minus(Duration.ofDays(1))), answerGiven(), answerPublished())
                .when(QUESTION)
                .expectNoEvents()
                .expectResultMessagePayload(Optional.empty());
    }

    /** R30: the unit that was asked answers for its silence, not the one that asked. */
    @Test
    void theReceivingUnitAnswersForAnOfferThatNobodyTook() {
        Instant acceptBy = NOW.minus(Duration.ofMinutes(1));
        var offered = new CaseForwarded(
                CASE,
                SBN,
                STREETS,
                MemoryContents.text("Gatufråga"),
                new Deadline(acceptBy, "office-hours", "SE"),
                ANNA,
                NOW);
        aDesk().given(due(NOW.plus(Duration.ofDays(3))), onAnnasDesk(), offered)
                .when(new NoticeDeadline(CASE, CaseClock.ACCEPTANCE))
                .expectEvents(
                        new DeadlineMissed(CASE, CaseClock.ACCEPTANCE, acceptBy, null, KARIN, NOW),
                        new CaseEscalated(
                                CASE, CaseClock.ACCEPTANCE, acceptBy, EscalationStep.MANAGER, KARIN, KARIN, NOW));
    }

    /** An officer who answers late must not be refused because the watch has just said that it is late. */
    @Test
    void noticesMakeNobodysViewStale() {
        Instant dueAt = NOW.minus(Duration.ofMinutes(1));
        aDesk().given(due(dueAt), onAnnasDesk(), missed(dueAt, ANNA))
                .when(new ClassifyCase(CASE, 2L, Classification.QUESTION, ANNA))
                .expectResultMessagePayload(4L);
        aDesk().given(due(dueAt), onAnnasDesk(), missed(dueAt, ANNA))
                .when(new ClassifyCase(CASE, 1L, Classification.QUESTION, ANNA))
                .expectException(StaleVersion.class);
        aDesk().given(due(dueAt), onAnnasDesk(), missed(dueAt, ANNA))
                .when(new ClassifyCase(CASE, 4L, Classification.QUESTION, ANNA))
                .expectException(StaleVersion.class);
    }

    private static PostReceived due(Instant dueAt) {
        return new PostReceived(
                CASE, ORIGIN, FIRST_VERSION, PUBLISHED, NOW, new Deadline(dueAt, "24-weekday-hours", "SE"));
    }

    private static CaseAssigned onAnnasDesk() {
        return new CaseAssigned(
                CASE, COMMUNICATIONS, ANNA, AssignmentRule.ACCOUNT_DEFAULT, null, SystemActor.INTAKE, NOW);
    }

    private static DeadlineNeared near(Instant dueAt) {
        return new DeadlineNeared(CASE, CaseClock.ANSWER, dueAt, ANNA, NOW);
    }

    private static CaseEvent missed(Instant dueAt, @Nullable OfficerId officer) {
        return new DeadlineMissed(CASE, CaseClock.ANSWER, dueAt, officer, KARIN, NOW);
    }

    private static CaseEvent escalated(Instant dueAt, EscalationStep step, OfficerId to) {
        return new CaseEscalated(CASE, CaseClock.ANSWER, dueAt, step, to, KARIN, NOW);
    }
}
