package se.inkom.command.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.events.accounts.SupervisionDuty;
import se.inkom.events.accounts.SupervisionMissed;
import se.inkom.events.accounts.SupervisionPerformed;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** An account that nobody looked at in time (R22, L13): each duty once for each time it was due. */
class NoticeSupervisionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final AccountId PAGE = new AccountId("kungalv-facebook");
    private static final OfficerId KARIN = new OfficerId("karin.ek");

    @Test
    void waitsUntilALookIsDue() {
        aDesk().given(looked(NOW.plusSeconds(60), NOW.plusSeconds(600)))
                .when(question(NOW.minusSeconds(1), NOW.minusSeconds(1)))
                .expectNoEvents()
                .expectResultMessagePayload(Optional.of(NOW.plusSeconds(60)));
    }

    @Test
    void namesTheManagerOfTheUnitWhoseAccountNobodyLookedAt() {
        Instant dueAt = NOW.minusSeconds(60);
        aDesk().given(looked(dueAt, NOW.plusSeconds(600)))
                .when(question(NOW, NOW))
                .expectEvents(missed(SupervisionDuty.NEXT_LOOK, dueAt))
                .expectResultMessagePayload(Optional.of(NOW.plusSeconds(600)));
        aDesk().given(looked(dueAt, NOW.minusSeconds(1)), missed(SupervisionDuty.NEXT_LOOK, dueAt))
                .when(question(NOW, NOW))
                .expectEvents(missed(SupervisionDuty.ALARM, NOW.minusSeconds(1)))
                .expectResultMessagePayload(Optional.empty());
    }

    /** One that nobody ever looked at counts from when it was listed. */
    @Test
    void anAccountThatNobodyEverLookedAtIsMissedToo() {
        Instant first = NOW.minus(Duration.ofDays(7));
        aDesk().givenNoPriorActivity()
                .when(question(first, NOW))
                .expectEvents(missed(SupervisionDuty.NEXT_LOOK, first), missed(SupervisionDuty.ALARM, NOW));
        aDesk().given(missed(SupervisionDuty.NEXT_LOOK, first), missed(SupervisionDuty.ALARM, NOW))
                .when(question(first, NOW))
                .expectNoEvents();
        aDesk().givenNoPriorActivity()
                .when(question(NOW.plusSeconds(1), NOW.plusSeconds(2)))
                .expectNoEvents()
                .expectResultMessagePayload(Optional.of(NOW.plusSeconds(1)));
    }

    private static FixtureConfiguration<SupervisedAccount> aDesk() {
        return new AggregateTestFixture<>(SupervisedAccount.class)
                .registerInjectableResource(new Policies(PolicyFile.shipped("kungalv")))
                .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC))
                .registerCommandTargetResolver(new se.inkom.command.support.CommandTargets());
    }

    private static NoticeSupervision question(Instant firstLookBy, Instant firstAlarmAt) {
        return new NoticeSupervision(PAGE, new UnitId("kommunikation"), firstLookBy, firstAlarmAt);
    }

    private static SupervisionPerformed looked(Instant nextLookBy, Instant alarmAt) {
        return new SupervisionPerformed(
                PAGE, new OfficerId("anna.lind"), NOW.minus(Duration.ofDays(2)), 0, null, 0, null, nextLookBy, alarmAt);
    }

    private static SupervisionMissed missed(SupervisionDuty duty, Instant dueAt) {
        return new SupervisionMissed(PAGE, duty, dueAt, KARIN, NOW);
    }
}
