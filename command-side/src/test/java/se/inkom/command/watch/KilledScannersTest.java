package se.inkom.command.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.*;
import se.inkom.events.ids.*;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.TypeRegistry;

/**
 * Two nodes watch the same cases and are killed ({@code kill -9}) again and again, while answers come in: every deadline that was
 * not met is missed once, goes to the substitute once and to the manager once, and no other is (R33). {@code -Dinkom.kills} says
 * how often, {@code -Dinkom.kill.seed} repeats the moments.
 */
@Tag("slow")
class KilledScannersTest {
    private static final int KILLS = Integer.getInteger("inkom.kills", 3);
    private static final int CASES_TO_A_KILL = 60;
    private static final TypeRegistry TYPES = EventTypes.all();

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final JdbcTemplate admin = new JdbcTemplate(database.as("postgres"));
    private final PostgresEventStorageEngine engine =
            new PostgresEventStorageEngine(database.as("inkom_command"), TYPES);
    private final Map<UUID, Instant> dueAt = new HashMap<>();
    private final Map<UUID, Instant> answeredAt = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void everyDeadlineIsNoticedOnce() throws Exception {
        WatchRig.migrate(database.as("inkom_migrator"));
        long seed = Long.getLong("inkom.kill.seed", System.nanoTime());
        System.out.println("kill seed " + seed);
        var random = new Random(seed);
        var nodes = new ArrayList<>(List.of(start(), start()));
        int atWork = 0;
        long began = System.nanoTime();
        try {
            receive(random);
            await("both have begun")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> pending() <= CASES_TO_A_KILL && count("case.deadline-missed") > 0);
            for (int kill = 1; kill <= KILLS; kill++) {
                receive(random);
                for (int i = 0; i < 8; i++) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(500)); // the rhythm of people and of power cuts
                    answerSome(random);
                }
                int node = random.nextInt(2);
                atWork += pending() > 0 ? 1 : 0;
                nodes.get(node).destroyForcibly().waitFor(); // SIGKILL
                nodes.set(node, start());
                assertThat(nodes.get(1 - node).isAlive()).isTrue();
            }
            await("everything is noticed")
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> pending() == 0 && count("case.escalated") == 2L * late().size());
        } finally {
            for (Process node : nodes) {
                node.destroyForcibly().waitFor();
            }
        }
        check(atWork, (System.nanoTime() - began) / 1e9);
    }

    private void check(int atWork, double seconds) {
        var notices = new TreeMap<String, Integer>();
        for (UUID id : dueAt.keySet()) {
            List<String> said =
                    admin.queryForList("""
                    select event_type || coalesce('/' || (payload::json ->> 'step'), '') from ledger.event
                    where aggregate_id = ? and event_type in ('case.deadline-neared', 'case.deadline-missed', 'case.escalated')
                      and (payload::json ->> 'dueAt')::timestamptz = ? order by position
                    """, String.class, id, dueAt.get(id).atOffset(java.time.ZoneOffset.UTC));
            said.forEach(what -> notices.merge(what, 1, Integer::sum));
            if (late().contains(id)) {
                assertThat(said.stream().filter(what -> !what.equals("case.deadline-neared")))
                        .as("late case %s", id)
                        .containsExactly("case.deadline-missed", "case.escalated/SUBSTITUTE", "case.escalated/MANAGER");
            } else {
                assertThat(said).as("case %s, answered in time", id).doesNotContain("case.deadline-missed");
            }
            assertThat(said).doesNotHaveDuplicates();
        }
        assertThat(count("case.deadline-missed") + count("case.deadline-neared") + count("case.escalated"))
                .as("of these deadlines and no other")
                .isEqualTo(notices.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(notices).containsKey("case.deadline-neared"); // of those that nobody slept through
        assertThat(atWork).as("kills while there was something to notice").isGreaterThan(KILLS / 2);
        System.out.printf(
                "%d kills (%d at work): %d cases, %d answered in time, %.0f s: %s%n",
                KILLS, atWork, dueAt.size(), dueAt.size() - late().size(), seconds, notices);
    }

    /** Those that were not answered, or so long after their deadline that it must have been noticed by then. */
    private List<UUID> late() {
        return dueAt.keySet().stream().filter(id -> !answeredAt.containsKey(id)).toList();
    }

    private void receive(Random random) {
        Instant now = now();
        for (int i = 0; i < CASES_TO_A_KILL; i++) {
            var id = new CaseId(TimeOrderedUuid.at(now));
            Instant due = now.plusMillis(1500 + random.nextInt(3000));
            dueAt.put(id.value(), due);
            append(0, received(id, now, due), assigned(id, now)); // at once: the watch is quick
        }
    }

    /** Well before the deadline, so that nobody can say it was missed. */
    private void answerSome(Random random) {
        Instant now = now();
        List<UUID> open = dueAt.keySet().stream()
                .filter(id -> !answeredAt.containsKey(id) && dueAt.get(id).isAfter(now.plusMillis(700)))
                .toList();
        for (UUID id : open) {
            if (random.nextInt(12) == 0 && answer(id, now)) {
                answeredAt.put(id, now);
            }
        }
    }

    /** Somebody may notice something at the same moment; then the answer comes after it. */
    private boolean answer(UUID id, Instant now) {
        try {
            Long last = admin.queryForObject(
                    "select max(sequence_number) from ledger.event where aggregate_id = ?", Long.class, id);
            append(last + 1, new AnswerPublished(new CaseId(id), new EffectId(id), "1", now));
            return true;
        } catch (org.axonframework.modelling.command.ConcurrencyException overtaken) {
            return false;
        }
    }

    private long pending() {
        return admin.queryForObject(
                "select (select count(*) from command.open_clock) + (select count(*) from ledger.event_head h, command.watch w where h.position > w.position)",
                Long.class);
    }

    private long count(String type) {
        return admin.queryForObject("select count(*) from ledger.event where event_type = ?", Long.class, type);
    }

    private void append(long sequence, CaseEvent... events) {
        var messages = new ArrayList<GenericDomainEventMessage<CaseEvent>>();
        for (CaseEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    TypeRegistry.aggregateType(TYPES.of(event.getClass()).name()),
                    event.caseId().toString(),
                    sequence + messages.size(),
                    event,
                    Map.of("actor", "test"),
                    TimeOrderedUuid.at(now()).toString(),
                    now()));
        }
        engine.appendEvents(messages);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static PostReceived received(CaseId id, Instant at, Instant due) {
        var text = new ContentRef(id.value(), "sha", 1, "text/plain");
        var origin = new PostOrigin(
                new SourcePost(Platform.FACEBOOK, "1", id.toString()),
                new AccountId("kungalv-facebook"),
                new AuthorityId("KS"),
                new UnitId("kommunikation"),
                null,
                null);
        return new PostReceived(
                id,
                origin,
                new PostVersion(new VersionKey(at, "f"), text),
                at,
                at,
                new Deadline(due, "24-weekday-hours", "SE"));
    }

    private static CaseAssigned assigned(CaseId id, Instant at) {
        return new CaseAssigned(
                id,
                new UnitId("kommunikation"),
                new OfficerId("anna.lind"),
                AssignmentRule.ACCOUNT_DEFAULT,
                null,
                new OfficerId("inkom-intake"),
                at);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScannerProcess.class.getName(),
                        database.url(),
                        folder.resolve("keys").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
