package se.inkom.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.inkom.command.intake.Posts.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.inkom.command.RunningDesks;

/** A database in trouble is waited for: its troubles are not the posts' fault, and none goes to quarantine (I1, I2). */
class DatabaseFaultTest extends RunningDesks {
    @Autowired
    private Intake intake;

    @Test
    void aMissingRightStopsTheBatchAndLosesNothing() {
        List<Inbound> batch = IntStream.range(0, 20)
                .mapToObj(i -> inbound(added("grant-" + i, "Hej")))
                .toList();
        ADMIN.execute("revoke insert on ledger.event from inkom_command");
        try {
            assertThatThrownBy(() -> intake.take(batch)).isInstanceOf(RuntimeException.class);
            assertThat(count("select count(*) from command.source_post where native_id like 'grant-%'"))
                    .isZero();
            assertThat(count(
                            "select count(*) from command.quarantine where partition_no = 99 and record_offset between "
                                    + batch.getFirst().offset() + " and "
                                    + batch.getLast().offset()))
                    .isZero();
        } finally {
            ADMIN.execute("grant insert on ledger.event to inkom_command");
        }

        intake.take(batch);

        assertThat(IntakeTest.facts("grant-")).hasSize(20);
    }

    /** The listener meets the same trouble, and the broker delivers the batch again until it is over. */
    @Test
    void theBrokerDeliversAgainWhenTheTroubleIsOver() {
        ADMIN.execute("revoke insert on ledger.event from inkom_command");
        try {
            long rollbacks = rollbacks();
            CHANNEL.sendAll(IntStream.range(0, 50)
                    .mapToObj(i -> message(added("trouble-" + i, "Hej")))
                    .toList());
            await().atMost(Duration.ofSeconds(30)).until(() -> rollbacks() > rollbacks);
        } finally {
            ADMIN.execute("grant insert on ledger.event to inkom_command");
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> IntakeTest.facts("trouble-").size() == 50);
        assertPositionsAreDense();
        assertThat(
                        count(
                                "select count(*) from command.quarantine where reason = 'record-failed' and detail like '%Sql%'"))
                .isZero();
    }

    /** Connections that are cut in the middle of work, again and again: each post is still exactly one case. */
    @Test
    void connectionsMayBeCutAtAnyMoment() {
        var cuts = new AtomicInteger(); // bounded: a batch that is always cut before it is done would never be done
        CHANNEL.sendAll(IntStream.range(0, 600)
                .mapToObj(i -> message(added("cut-" + i, "Hej")))
                .toList());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    int cases = IntakeTest.facts("cut-").size();
                    if (cases < 400 && cuts.get() < 10) {
                        List<?> cut = ADMIN.queryForList(
                                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'inkom_command' and datname = current_database() and state <> 'idle'");
                        cuts.addAndGet(cut.isEmpty() ? 0 : 1);
                    }
                    return cases == 600;
                });

        assertThat(IntakeTest.facts("cut-")).hasSize(600).allSatisfy((post, facts) -> assertThat(facts)
                .isEqualTo("case.post-received,case.assigned"));
        assertPositionsAreDense();
    }

    private static long rollbacks() {
        return count("select xact_rollback from pg_stat_database where datname = current_database()");
    }

    private static long count(String sql) {
        return ADMIN.queryForObject(sql, Long.class);
    }
}
