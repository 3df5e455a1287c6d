package se.inkom.command.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.inkom.command.RunningDesks;
import se.inkom.command.support.SystemActor;

/** The watch as it runs in production: what it notices, in whose name, and what it keeps for itself. */
@TestPropertySource(properties = "inkom.watch.enabled=true")
@DirtiesContext // or it would go on noticing in the tests that follow
class NoticesTest extends RunningDesks {
    @Autowired
    private WatchLoop loop;

    /** R33: a post that is found when its time is over is missed at once, and the manager of the unit is named. */
    @Test
    void aPostThatWasFoundTooLateIsMissedAtOnce() {
        String late = aCaseOf("2026-09-01T08:00:00Z");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(factsOf(late)).contains("case.deadline-missed", "case.escalated"));
        Map<String, Object> missed = ADMIN.queryForMap(
                "select payload::json ->> 'accountable' accountable, payload::json ->> 'officer' officer,"
                        + " metadata::json ->> 'actor' actor from ledger.event"
                        + " where aggregate_id = ?::uuid and event_type = 'case.deadline-missed'"
                        + " and payload::json ->> 'clock' = 'ANSWER'",
                late);
        assertThat(missed)
                .containsEntry("accountable", "karin.ek")
                .containsEntry("officer", "anna.lind")
                .containsEntry("actor", SystemActor.WATCH.value());
        assertThat(change(late, 2, "classification", "{\"classification\":\"QUESTION\"}"))
                .as("the officer has seen all that people did")
                .hasStatus2xxSuccessful();
        assertThat(change(late, 1, "classification", "{\"classification\":\"OPINION\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    /** What the watch keeps is derived: emptied, it is made anew from the ledger. */
    @Test
    void itsTableIsMadeAnewFromTheLedger() {
        String open = aCaseOf(Instant.now().toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> !rowsOf(open).isEmpty());
        List<Map<String, Object>> before = rowsOf(open);

        ADMIN.update("truncate command.open_clock");
        ADMIN.update("update command.watch set position = 0");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rowsOf(open)).isEqualTo(before));
    }

    /** Other rules may mean other times: after a change of policy every clock is looked at again. */
    @Test
    void anotherPolicyLooksAtEverythingAgain() {
        String open = aCaseOf(Instant.now().toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> !rowsOf(open).isEmpty());
        List<Map<String, Object>> before = rowsOf(open);

        ADMIN.update("update command.open_clock set next_at = '2099-01-01' where case_id = ?::uuid", open);
        ADMIN.update("update command.watch set policy = 'an-older-one'");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rowsOf(open)).isEqualTo(before));
    }

    /** One that cannot be asked is put off and shows in health, while its neighbours are noticed. */
    @Test
    void aCaseThatCannotBeAskedHoldsUpNoOther() {
        ADMIN.update(
                "insert into command.open_clock (case_id, clock, next_at) values (gen_random_uuid(), 'ANSWER', '2020-01-01')");
        String late = aCaseOf("2026-09-01T08:00:00Z");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(factsOf(late)).contains("case.deadline-missed");
            assertThat(loop.progress().failing()).isOne();
            assertThat(new WatchHealth(loop, Duration.ofMinutes(1)).health().getStatus())
                    .isEqualTo(Status.DOWN);
        });

        ADMIN.update("delete from command.open_clock where failures > 0");
    }

    @Test
    void tellsHowItStands() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(loop.trouble()).isNull();
            assertThat(loop.progress().lag()).isZero();
            assertThat(new WatchHealth(loop, Duration.ofMinutes(1)).health().getStatus())
                    .isEqualTo(Status.UP);
        });
    }

    private String aCaseOf(String publishedAt) {
        return bodyOf(post(
                        "/api/posts",
                        "{\"account\":\"kungalv-facebook\",\"text\":\"När öppnar badet?\",\"publishedAt\":\""
                                + publishedAt + "\"}"))
                .get("caseId")
                .asString();
    }

    private static List<Map<String, Object>> rowsOf(String caseId) {
        return ADMIN.queryForList(
                "select clock, next_at from command.open_clock where case_id = ?::uuid order by clock", caseId);
    }
}
