package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.inkom.command.cases.Facts.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyReader;
import se.inkom.command.policy.Rule;
import se.inkom.command.support.SystemActor;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.time.Hold;
import se.inkom.command.time.SwedishCalendar;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CrisisId;

/**
 * Clocks of a case are stopped, paused, moved and begun again as people need it (R21, R31, D13, N5). Kungälv gives eight office
 * hours to answer, from 08:00 to 16:30; the post came in at nine on a Friday and is due at 08:30 on Monday.
 */
class TimingTest {
    private static final Instant FRIDAY_AT_TEN = NOW;
    private static final Instant FRIDAY_AT_ELEVEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T09:00:00Z");

    private static FixtureConfiguration<Case> aDeskAt(Instant now) {
        return aDesk(KUNGALV, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static AnswerPaused pausedAt(Instant at, WaitingFor waitingFor) {
        return new AnswerPaused(CASE, waitingFor, MemoryContents.text("Vilken skola?"), ANNA, at);
    }

    private static AnswerResumed resumedUntil(Instant due, Instant at) {
        return new AnswerResumed(CASE, ResumeCause.BY_HAND, new Deadline(due, "8-office-hours", "x"), ANNA, at);
    }

    private static Consumer<List<CaseEvent>> due(Instant at) {
        return events -> assertThat(deadlineIn(events.getLast()).dueAt()).isEqualTo(at);
    }

    private static Deadline deadlineIn(CaseEvent event) {
        return switch (event) {
            case AnswerResumed e -> e.deadline();
            case DeadlineRecalculated e -> e.deadline();
            case CaseReopened e -> Objects.requireNonNull(e.deadline());
            default -> throw new AssertionError(event + " gives no deadline");
        };
    }

    // The first look

    @Test
    void theFirstLookIsNoted() {
        aDesk().given(received()).when(new LookAtCase(CASE, null, ANNA)).expectEvents(new CaseSeen(CASE, ANNA, NOW));
    }

    /** Nothing is noted twice, and whoever decided has looked. */
    @Test
    void aSecondLookIsNoNews() {
        var look = new LookAtCase(CASE, null, MATS);
        aDesk().given(received(), new CaseSeen(CASE, ANNA, NOW)).when(look).expectNoEvents();
        aDesk().given(received(), new CaseClassified(CASE, Classification.QUESTION, ANNA, NOW))
                .when(look)
                .expectNoEvents();
    }

    /** A rule that assigns has looked at nothing (D17). */
    @Test
    void aRuleHasLookedAtNothing() {
        var byRule = new CaseAssigned(
                CASE, COMMUNICATIONS, ANNA, AssignmentRule.ACCOUNT_DEFAULT, null, SystemActor.INTAKE, NOW);

        aDesk().given(received(), byRule)
                .when(new LookAtCase(CASE, null, ANNA))
                .expectEvents(new CaseSeen(CASE, ANNA, NOW));
        assertThat(ClockStops.of(byRule)).containsExactly(CaseClock.ASSIGNMENT);
        assertThat(ClockStops.of(new CaseAssigned(CASE, COMMUNICATIONS, ANNA, AssignmentRule.BY_HAND, null, MATS, NOW)))
                .containsExactly(CaseClock.FIRST_LOOK, CaseClock.ASSIGNMENT);
    }

    // Paused and running again

    /** One hour had passed by ten on Friday; of the seven that are left, six and a half are on Tuesday from ten. */
    @Test
    void whatWasLeftIsLeftAfterAPause() {
        aDeskAt(TUESDAY_AT_TEN)
                .given(received(), pausedAt(FRIDAY_AT_TEN, WaitingFor.OTHER_AUTHORITY))
                .when(new ResumeAnswer(CASE, null, MATS))
                .expectEventsMatching(facts(events -> {
                    var resumed = (AnswerResumed) events.getLast();
                    assertThat(resumed.cause()).isEqualTo(ResumeCause.BY_HAND);
                    assertThat(resumed.deadline().dueAt()).isEqualTo(Instant.parse("2026-11-25T07:30:00Z"));
                    assertThat(resumed.deadline().steps())
                            .extracting(DeadlineStep::kind)
                            .containsExactly(
                                    DeadlineStep.Kind.COUNTS,
                                    DeadlineStep.Kind.ON_HOLD,
                                    DeadlineStep.Kind.COUNTS,
                                    DeadlineStep.Kind.OFF_HOURS,
                                    DeadlineStep.Kind.COUNTS);
                }));
    }

    /** Seven hours were left at ten on Friday, and an hour passes before the second pause. */
    @Test
    void aSecondPauseKeepsWhatTheFirstLeft() {
        aDeskAt(TUESDAY_AT_TEN)
                .given(
                        received(),
                        pausedAt(FRIDAY_AT_TEN, WaitingFor.CITIZEN),
                        new AnswerResumed(
                                CASE,
                                ResumeCause.BY_HAND,
                                new CaseDeadlines(new SwedishCalendar(), KUNGALV)
                                        .resumed(
                                                received().deadline(),
                                                PUBLISHED,
                                                new Hold(FRIDAY_AT_TEN, FRIDAY_AT_ELEVEN)),
                                ANNA,
                                FRIDAY_AT_ELEVEN),
                        pausedAt(Instant.parse("2026-11-20T11:00:00Z"), WaitingFor.CITIZEN))
                .when(new ResumeAnswer(CASE, null, MATS))
                .expectEventsMatching(facts(due(Instant.parse("2026-11-24T15:00:00Z"))));
    }

    /** What was late before it waited is as late afterwards. */
    @Test
    void aPauseHealsNothing() {
        aDeskAt(TUESDAY_AT_TEN)
                .given(received(), pausedAt(TUESDAY_AT_NINE, WaitingFor.OTHER_AUTHORITY))
                .when(new ResumeAnswer(CASE, null, MATS))
                .expectEventsMatching(facts(due(received().deadline().dueAt())));
    }

    @Test
    void onlyAnAnswerThatIsWaitedForIsPaused() {
        var pause = new PauseAnswer(CASE, null, WaitingFor.CITIZEN, "Vilken skola?", ANNA);
        aDesk().given(received())
                .when(pause)
                .expectEvents(
                        new AnswerPaused(CASE, WaitingFor.CITIZEN, MemoryContents.text("Vilken skola?"), ANNA, NOW));
        aDesk().given(received(), pausedAt(NOW, WaitingFor.CITIZEN))
                .when(pause)
                .expectException(refusal("answer-paused", Rule.R31));
        aDesk().given(received(), answerGiven(), answerPublished())
                .when(pause)
                .expectException(refusal("clock-stopped", Rule.R31));
        aDesk().given(received(), noAnswerNeeded()).when(pause).expectException(refusal("clock-stopped", Rule.R31));
        aDesk().given(goneUpstream()).when(pause).expectException(refusal("clock-not-begun", Rule.R31));
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded(), closed())
                .when(pause)
                .expectException(refusal("case-closed", Rule.R70));
    }

    @Test
    void onlyWhatStandsStillIsResumed() {
        var resume = new ResumeAnswer(CASE, null, ANNA);
        aDesk().given(received()).when(resume).expectException(refusal("answer-not-paused", Rule.R31));
        aDesk().given(received(), pausedAt(NOW, WaitingFor.CITIZEN), answerGiven(), answerPublished())
                .when(resume)
                .expectException(refusal("answer-not-paused", Rule.R31));
    }

    // The citizen writes

    /** An hour had passed by ten on Friday; the citizen edits at 09:00 on Tuesday, and it is from then that seven hours run. */
    @Test
    void anEditByTheCitizenWeWaitForLetsTimeRun() {
        aDeskAt(TUESDAY_AT_TEN)
                .given(received(), pausedAt(FRIDAY_AT_TEN, WaitingFor.CITIZEN))
                .when(new ObservePost(CASE, ORIGIN, edited("Munkegärdeskolan", 4 * 24 * 60)))
                .expectEventsMatching(facts(events -> {
                    assertThat(events).hasSize(2);
                    var resumed = (AnswerResumed) events.getLast();
                    assertThat(resumed.cause()).isEqualTo(ResumeCause.CITIZEN_WROTE);
                    assertThat(resumed.resumedBy()).isEqualTo(SystemActor.INTAKE);
                    assertThat(resumed.resumedAt()).isEqualTo(TUESDAY_AT_NINE);
                    assertThat(resumed.deadline().dueAt()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
                }));
    }

    @Test
    void anEditIsNoAnswerWhenAnAuthorityIsWaitedFor() {
        aDeskAt(TUESDAY_AT_TEN)
                .given(received(), pausedAt(FRIDAY_AT_TEN, WaitingFor.OTHER_AUTHORITY))
                .when(new ObservePost(CASE, ORIGIN, edited("Munkegärdeskolan", 4 * 24 * 60)))
                .expectEventsMatching(facts(events -> assertThat(events).hasSize(1)));
    }

    @Test
    void whatTheCitizenWritesInTheConversationLetsTimeRun() {
        aDeskAt(TUESDAY_AT_TEN)
                .given(received(), pausedAt(FRIDAY_AT_TEN, WaitingFor.CITIZEN))
                .when(new HearWriter(CASE, TUESDAY_AT_NINE))
                .expectEventsMatching(facts(due(Instant.parse("2026-11-24T15:00:00Z"))));
        aDeskAt(TUESDAY_AT_TEN)
                .given(received())
                .when(new HearWriter(CASE, TUESDAY_AT_NINE))
                .expectNoEvents();
    }

    /** An edit neither gives time nor takes what a pause gave: the deadline it carries is the one in force. */
    @Test
    void anEditAfterAPauseKeepsTheDeadline() {
        Instant later = Instant.parse("2026-11-25T07:30:00Z");
        aDeskAt(TUESDAY_AT_TEN)
                .given(received(), pausedAt(FRIDAY_AT_TEN, WaitingFor.CITIZEN), resumedUntil(later, TUESDAY_AT_NINE))
                .when(new ObservePost(CASE, ORIGIN, edited("Munkegärdeskolan", 4 * 24 * 60 + 5)))
                .expectEventsMatching(facts(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                PostEdited.class,
                                e -> assertThat(e.deadline().dueAt()).isEqualTo(later))));
    }

    // Reckoned anew

    /** Kungälv's case was due on Monday; by Kiruna's rules it is so too, and it says so by their names. */
    @Test
    void aDeadlineIsReckonedAnewByTodaysPolicy() {
        aDesk(KIRUNA, CLOCK)
                .given(received())
                .when(new RecalculateDeadline(CASE, null, CaseClock.ANSWER, "Nya regler", ANNA))
                .expectEventsMatching(facts(events -> {
                    var moved = (DeadlineRecalculated) events.getLast();
                    assertThat(moved.deadline().rule()).isEqualTo("24-weekday-hours");
                    assertThat(moved.deadline().dueAt()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
                    assertThat(moved.recalculatedBy()).isEqualTo(ANNA);
                }));
    }

    /** The same policy, calendar and pauses come to the same end as the pause itself did. */
    @Test
    void pausesAreCountedAgain() {
        Deadline resumed =
                DEADLINES.resumed(received().deadline(), PUBLISHED, new Hold(FRIDAY_AT_TEN, TUESDAY_AT_NINE));
        aDeskAt(TUESDAY_AT_TEN)
                .given(
                        received(),
                        pausedAt(FRIDAY_AT_TEN, WaitingFor.CITIZEN),
                        new AnswerResumed(CASE, ResumeCause.BY_HAND, resumed, ANNA, TUESDAY_AT_NINE))
                .when(new RecalculateDeadline(CASE, null, CaseClock.ANSWER, "Kontroll", ANNA))
                .expectEventsMatching(
                        facts(events -> assertThat(deadlineIn(events.getLast())).isEqualTo(resumed)));
    }

    @Test
    void aCrisisHurriesWhatIsReckonedAnew() {
        var hurried = new DeadlineTightened(
                CASE, new CrisisId(CASE.value()), ANNA, DEADLINES.crisis(PUBLISHED, Duration.ofHours(4)), NOW);
        aDesk().given(received(), hurried)
                .when(new RecalculateDeadline(CASE, null, CaseClock.ANSWER, "Kontroll", ANNA))
                .expectEventsMatching(facts(due(PUBLISHED.plusSeconds(4 * 3600))));
    }

    @Test
    void whatIsDoneOrNeverBeganIsNotReckonedAnew() {
        aDesk().given(received(), registered())
                .when(new RecalculateDeadline(CASE, null, CaseClock.REGISTRATION, "Kontroll", ANNA))
                .expectException(refusal("clock-not-begun", Rule.R31));
        aDesk().given(receivedWithClocks(), registered())
                .when(new RecalculateDeadline(CASE, null, CaseClock.REGISTRATION, "Kontroll", ANNA))
                .expectException(refusal("clock-stopped", Rule.R31));
        aDesk(new Policies(PolicyReader.adopted("id: gammal\nmunicipality: G\n", 1)), CLOCK)
                .given(receivedWithClocks())
                .when(new RecalculateDeadline(CASE, null, CaseClock.REGISTRATION, "Kontroll", ANNA))
                .expectException(refusal("clock-not-in-policy", Rule.R31));
    }

    private static PostReceived receivedWithClocks() {
        return new PostReceived(
                CASE,
                ORIGIN,
                FIRST_VERSION,
                PUBLISHED,
                NOW,
                DEADLINES.answer(PUBLISHED),
                null,
                DEADLINES.beside(PUBLISHED));
    }

    // Taken in, forwarded and reopened

    /** What intake gives, clock by clock: four office hours to look and to assign, and the diary by the end of Monday (L3). */
    @Test
    void aPostBeginsItsClocks() {
        aDesk().givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, added("Hej"), null))
                .expectEventsMatching(facts(events -> assertThat(((PostReceived) events.getFirst()).clocks())
                        .extracting(
                                ClockDeadline::clock, given -> given.deadline().dueAt())
                        .containsExactly(
                                tuple(CaseClock.FIRST_LOOK, Instant.parse("2026-11-20T12:00:00Z")),
                                tuple(CaseClock.ASSIGNMENT, Instant.parse("2026-11-20T12:00:00Z")),
                                tuple(CaseClock.REGISTRATION, Instant.parse("2026-11-23T23:00:00Z")))));
    }

    /** R30: the receiver has four office hours; the answer is not given more time. */
    @Test
    void aForwardingBeginsAClockOfItsOwn() {
        aDesk().given(received())
                .when(new ForwardCase(CASE, null, SBN, STREETS, "Gatufråga", ANNA))
                .expectEventsMatching(facts(events -> assertThat(((CaseForwarded) events.getLast()).acceptBy())
                        .extracting(Deadline::dueAt)
                        .isEqualTo(Instant.parse("2026-11-20T13:00:00Z"))));
    }

    /** D22: what was answered stays so unless there is something new; then it must be answered before it is closed again. */
    @Test
    void aReopenedCaseIsAnsweredAgainWhenThereIsSomethingNew() {
        aDesk().given(received(), answerGiven(), answerPublished(), registered(), closed())
                .when(new ReopenCase(CASE, null, "Fel i diariet", false, ANNA))
                .expectEventsMatching(facts(events ->
                        assertThat(((CaseReopened) events.getLast()).deadline()).isNull()));
        aDesk().given(received(), answerGiven(), answerPublished(), registered(), closed())
                .when(new ReopenCase(CASE, null, "Ny fråga", true, ANNA))
                .expectEventsMatching(facts(due(Instant.parse("2026-11-23T08:30:00Z"))));
        var anew = new CaseReopened(CASE, MemoryContents.text("Ny"), DEADLINES.answer(NOW), ANNA, NOW);
        aDesk().given(received(), answerGiven(), answerPublished(), registered(), closed(), anew)
                .when(close())
                .expectException(refusal("answer-missing", Rule.R31));
    }
}
