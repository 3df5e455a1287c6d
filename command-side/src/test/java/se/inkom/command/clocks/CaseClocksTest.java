package se.inkom.command.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.ClockWatch;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.*;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** Which clocks of a case run, and what there is to say of them (N5, D12, D13). */
class CaseClocksTest {
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final ClockWatch RULES = new ClockWatch(Duration.ofHours(2), Duration.ZERO, Duration.ofHours(4));
    private static final CaseId CASE = new CaseId(UUID.fromString("019aa0c0-0000-7000-8000-000000000001"));
    private static final OfficerId ANNA = new OfficerId("anna.lind");
    private static final ContentRef TEXT = new ContentRef(CASE.value(), "sha", 1, "text/plain");
    private static final PostOrigin ORIGIN = new PostOrigin(
            new SourcePost(Platform.FACEBOOK, "1", "2"),
            new AccountId("konto"),
            new AuthorityId("KS"),
            new UnitId("kommunikation"),
            null,
            URI.create("https://example.org/2"));

    private final CaseClocks clocks = new CaseClocks();

    /** Half an hour of Monday's office hours, and one and a half before Friday's end. */
    @Test
    void countsBackInTheHoursThatCount() {
        Instant closing = Instant.parse("2026-11-20T15:30:00Z");
        Instant opening = Instant.parse("2026-11-23T07:30:00Z");
        var deadline = new Deadline(
                MONDAY_NINE,
                "office-hours",
                "SE",
                List.of(
                        new DeadlineStep(DeadlineStep.Kind.COUNTS, FRIDAY_NOON, closing, null),
                        new DeadlineStep(DeadlineStep.Kind.OFF_HOURS, closing, opening, null),
                        new DeadlineStep(DeadlineStep.Kind.COUNTS, opening, MONDAY_NINE, null)));

        assertThat(TimeLeft.from(deadline, Duration.ofHours(2))).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(TimeLeft.from(deadline, Duration.ofMinutes(30))).isEqualTo(opening);
        assertThat(TimeLeft.from(deadline, Duration.ofMinutes(29))).isEqualTo(opening.plusSeconds(60));
        assertThat(TimeLeft.from(deadline, Duration.ofHours(40)))
                .as("no more than there is")
                .isEqualTo(FRIDAY_NOON);
        assertThat(TimeLeft.from(due(MONDAY_NINE), Duration.ofHours(2)))
                .as("one that was stored without its steps")
                .isEqualTo(MONDAY_NINE.minusSeconds(7200));
    }

    @Test
    void saysWhatIsToBeSaidInItsOrder() {
        happened(received(due(MONDAY_NINE)));

        assertThat(at(MONDAY_NINE.minusSeconds(7201))).isEmpty();
        assertThat(at(MONDAY_NINE.minusSeconds(7200))).containsExactly(WatchStep.NEAR);
        assertThat(at(MONDAY_NINE)).containsExactly(WatchStep.MISSED, WatchStep.SUBSTITUTE);
        assertThat(at(MONDAY_NINE.plusSeconds(14400)))
                .as("who slept through it all is not told that it was near")
                .containsExactly(WatchStep.MISSED, WatchStep.SUBSTITUTE, WatchStep.MANAGER);

        happened(new DeadlineNeared(CASE, CaseClock.ANSWER, MONDAY_NINE, ANNA, MONDAY_NINE));
        assertThat(clocks.next(CaseClock.ANSWER, RULES)).contains(MONDAY_NINE);
        happened(new DeadlineMissed(CASE, CaseClock.ANSWER, MONDAY_NINE, ANNA, null, MONDAY_NINE));
        assertThat(at(MONDAY_NINE)).containsExactly(WatchStep.SUBSTITUTE);
        assertThat(clocks.nextAfter(MONDAY_NINE, CaseClock.ANSWER, RULES)).contains(MONDAY_NINE.plusSeconds(14400));
        happened(escalated(EscalationStep.SUBSTITUTE), escalated(EscalationStep.MANAGER));
        assertThat(clocks.next(CaseClock.ANSWER, RULES)).isEmpty();
    }

    @Test
    void theSoonestObservationCountsUntilAPersonSettlesIt() {
        Instant sooner = MONDAY_NINE.minusSeconds(60);
        happened(received(due(MONDAY_NINE)), edited(due(sooner)), edited(due(MONDAY_NINE)));
        assertThat(running(CaseClock.ANSWER)).isEqualTo(sooner);

        Instant later = MONDAY_NINE.plusSeconds(3600);
        happened(new DeadlineRecalculated(CASE, CaseClock.ANSWER, due(later), TEXT, ANNA, FRIDAY_NOON));
        happened(edited(due(sooner)));
        assertThat(running(CaseClock.ANSWER)).isEqualTo(later);
    }

    /** D13: neither near nor missed while it waits; afterwards there is another deadline, of which all may be said. */
    @Test
    void standsStillWhileTheAnswerWaits() {
        happened(received(due(MONDAY_NINE)));
        happened(new DeadlineMissed(CASE, CaseClock.ANSWER, MONDAY_NINE, ANNA, null, MONDAY_NINE));
        happened(new AnswerPaused(CASE, WaitingFor.CITIZEN, TEXT, ANNA, MONDAY_NINE));
        assertThat(at(MONDAY_NINE.plusSeconds(99_999))).isEmpty();

        Instant later = MONDAY_NINE.plusSeconds(86_400);
        happened(new AnswerResumed(CASE, ResumeCause.BY_HAND, due(later), ANNA, MONDAY_NINE));
        assertThat(at(later)).containsExactly(WatchStep.MISSED, WatchStep.SUBSTITUTE);
    }

    @Test
    void stopsWhenItIsDone() {
        happened(received(due(MONDAY_NINE), CaseClock.FIRST_LOOK, CaseClock.ASSIGNMENT, CaseClock.REGISTRATION));
        happened(assigned(SystemActor.INTAKE));
        assertThat(running(CaseClock.ASSIGNMENT)).isNull();
        assertThat(running(CaseClock.FIRST_LOOK)).as("a rule is nobody's look").isEqualTo(MONDAY_NINE);
        happened(new CaseSeen(CASE, ANNA, FRIDAY_NOON));
        assertThat(running(CaseClock.FIRST_LOOK)).isNull();
        happened(new AnswerPublished(CASE, new EffectId(CASE.value()), "1", FRIDAY_NOON));
        assertThat(running(CaseClock.ANSWER)).isNull();
        assertThat(running(CaseClock.REGISTRATION)).isEqualTo(MONDAY_NINE);
        happened(new CaseClosed(CASE, ANNA, FRIDAY_NOON));
        assertThat(running(CaseClock.REGISTRATION)).isNull();

        happened(new CaseReopened(CASE, TEXT, due(MONDAY_NINE.plusSeconds(1)), ANNA, FRIDAY_NOON));
        assertThat(running(CaseClock.ANSWER)).isEqualTo(MONDAY_NINE.plusSeconds(1));
        assertThat(running(CaseClock.REGISTRATION)).isNull();
    }

    /** R30: each offer has a clock of its own. */
    @Test
    void anOfferRunsUntilItIsAcceptedOrDeclined() {
        happened(received(due(MONDAY_NINE)), forwarded(MONDAY_NINE.plusSeconds(5)));
        assertThat(running(CaseClock.ACCEPTANCE)).isEqualTo(MONDAY_NINE.plusSeconds(5));
        happened(new ForwardingDeclined(CASE, TEXT, ANNA, FRIDAY_NOON));
        assertThat(running(CaseClock.ACCEPTANCE)).isNull();
        happened(forwarded(MONDAY_NINE.plusSeconds(9)));
        assertThat(running(CaseClock.ACCEPTANCE)).isEqualTo(MONDAY_NINE.plusSeconds(9));
        happened(new CaseReopened(CASE, TEXT, null, ANNA, FRIDAY_NOON));
        assertThat(running(CaseClock.ANSWER))
                .as("one that has no new deadline keeps what runs")
                .isEqualTo(MONDAY_NINE);
    }

    private void happened(CaseEvent... events) {
        List.of(events).forEach(clocks::evolve);
    }

    private List<WatchStep> at(Instant now) {
        return clocks.due(CaseClock.ANSWER, RULES, now);
    }

    private @Nullable Instant running(CaseClock clock) {
        return clocks.running(clock).map(Deadline::dueAt).orElse(null);
    }

    private static Deadline due(Instant at) {
        return new Deadline(at, "24-weekday-hours", "SE");
    }

    private static PostReceived received(Deadline answer, CaseClock... others) {
        return new PostReceived(
                CASE,
                ORIGIN,
                new PostVersion(new VersionKey(FRIDAY_NOON, "f"), TEXT),
                FRIDAY_NOON,
                FRIDAY_NOON,
                answer,
                null,
                List.of(others).stream()
                        .map(clock -> new ClockDeadline(clock, answer))
                        .toList());
    }

    private static PostEdited edited(Deadline answer) {
        var version = new PostVersion(new VersionKey(FRIDAY_NOON.plusSeconds(1), "g"), TEXT);
        return new PostEdited(CASE, ORIGIN, version, FRIDAY_NOON, FRIDAY_NOON, answer, null, List.of());
    }

    private static CaseAssigned assigned(OfficerId by) {
        return new CaseAssigned(
                CASE, new UnitId("kommunikation"), ANNA, AssignmentRule.ACCOUNT_DEFAULT, null, by, FRIDAY_NOON);
    }

    private static CaseForwarded forwarded(Instant acceptBy) {
        return new CaseForwarded(
                CASE, new AuthorityId("SBN"), new UnitId("gata"), TEXT, due(acceptBy), ANNA, FRIDAY_NOON);
    }

    private static CaseEscalated escalated(EscalationStep step) {
        return new CaseEscalated(CASE, CaseClock.ANSWER, MONDAY_NINE, step, ANNA, null, MONDAY_NINE);
    }
}
