package se.inkom.ledger.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.pipeline.Tally.Count;
import se.inkom.ledger.pipeline.Tally.Hold;
import se.inkom.ledger.pipeline.Tally.Refuse;
import se.inkom.ledger.pipeline.Tally.Refused;
import se.inkom.ledger.testing.LedgerDatabase;

/** The write pipeline on a real database: what shares a transaction, and what never suffers from it (ADR 0015). */
class GroupCommitTest {
    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final JdbcTemplate ADMIN = new JdbcTemplate(DATABASE.as("postgres"));

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch letGo = new CountDownLatch(1);

    @AfterEach
    void end() {
        letGo.countDown();
        clients.shutdownNow();
    }

    @Test
    void commandsThatWaitTogetherAreOneTransaction() throws Exception {
        Node node = node(1, 1000, Duration.ofSeconds(10));
        Future<?> holder = hold(node);
        List<String> ids = newIds(20);
        List<Future<Object>> waiting = sendAll(
                node, ids.stream().<Object>map(id -> new Count(id, "anna")).toList());

        letGo.countDown();
        for (var each : waiting) {
            assertThat(each.get()).isEqualTo(1);
        }
        holder.get();

        assertThat(transactionsOf(ids)).hasSize(1);
        assertThat(node.pipeline.stats().groups()).isEqualTo(2);
        assertDense();
    }

    @Test
    void aRefusedCommandLeavesNoTraceInItsGroup() throws Exception {
        Node node = node(1, 1000, Duration.ofSeconds(10));
        hold(node);
        List<String> ids = newIds(9);
        var commands = new ArrayList<Object>();
        ids.forEach(id -> commands.add(new Count(id, "anna")));
        String refused = UUID.randomUUID().toString();
        commands.add(4, new Refuse(refused));
        List<Future<Object>> waiting = sendAll(node, commands);

        letGo.countDown();
        assertThatThrownBy(() -> waiting.get(4).get()).hasCauseInstanceOf(Refused.class);
        waiting.remove(4);
        for (var each : waiting) {
            assertThat(each.get()).isEqualTo(1);
        }

        assertThat(transactionsOf(ids)).hasSize(1);
        assertThat(eventsOf(refused)).isZero();
        assertThat(node.pipeline.stats().repeated()).isZero();
        assertDense();
    }

    /** The one that was overtaken decides again on what the other node wrote; its neighbours are written all the same. */
    @Test
    void aGroupThatCannotBeWrittenGoesThroughOneByOne() throws Exception {
        Node node = node(1, 1000, Duration.ofSeconds(10));
        Node other = node(1, 1000, Duration.ofSeconds(10));
        hold(node);
        String overtaken = UUID.randomUUID().toString();
        var once = new AtomicBoolean();
        Runnable overtake = () -> {
            if (once.compareAndSet(false, true)) {
                CompletableFuture.runAsync(() -> other.send(new Count(overtaken, "other.node")))
                        .join();
            }
        };
        List<String> ids = newIds(6);
        var commands = new ArrayList<Object>();
        commands.add(new Count(overtaken, "anna"));
        ids.forEach(id -> commands.add(new Count(id, "anna")));
        commands.add(new Hold(UUID.randomUUID().toString(), overtake));
        List<Future<Object>> waiting = sendAll(node, commands);

        letGo.countDown();
        assertThat(waiting.removeFirst().get()).isEqualTo(2);
        for (var each : waiting) {
            assertThat(each.get()).isEqualTo(1);
        }
        assertThat(eventsOf(overtaken)).isEqualTo(2);
        ids.forEach(id -> assertThat(eventsOf(id)).isOne());
        assertThat(node.pipeline.stats().repeated()).isEqualTo(8);
        assertDense();
    }

    @Test
    void aFullQueueRefusesAtOnceAndSaysThatNothingHappened() throws Exception {
        Node node = node(1, 3, Duration.ofSeconds(10));
        hold(node);
        List<Future<Object>> waiting = sendAll(
                node,
                newIds(3).stream().<Object>map(id -> new Count(id, "anna")).toList());
        String late = UUID.randomUUID().toString();

        assertThatThrownBy(() -> node.send(new Count(late, "anna")))
                .isInstanceOf(PipelineBusy.class)
                .hasMessageContaining("Nothing was done");
        letGo.countDown();
        for (var each : waiting) {
            each.get();
        }
        assertThat(eventsOf(late)).isZero();
        assertThat(node.pipeline.stats().refusedBusy()).isOne();
        assertThat(node.send(new Count(late, "anna"))).isEqualTo(1);
    }

    @Test
    void aCallerWhoWaitedTooLongIsToldThatNothingHappened() throws Exception {
        Node node = node(1, 1000, Duration.ofMillis(50));
        Future<?> holder = hold(node);
        String late = UUID.randomUUID().toString();

        assertThatThrownBy(() -> node.send(new Count(late, "anna"))).isInstanceOf(PipelineBusy.class);
        letGo.countDown();
        holder.get(); // it waited longer than its patience, but it had begun: its outcome is told
        assertThat(eventsOf(late)).isZero();
    }

    @Test
    void stoppingDecidesWhatWaitsAndRefusesWhatComes() throws Exception {
        Node node = node(1, 1000, Duration.ofSeconds(10));
        hold(node);
        List<String> ids = newIds(5);
        List<Future<Object>> waiting = sendAll(
                node, ids.stream().<Object>map(id -> new Count(id, "anna")).toList());
        Future<Boolean> stopped = clients.submit(node.pipeline::shutdown);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThatThrownBy(
                        () -> node.send(new Refuse(UUID.randomUUID().toString())))
                .isInstanceOf(PipelineBusy.class));

        letGo.countDown();
        assertThat(stopped.get()).isTrue();
        for (var each : waiting) {
            assertThat(each.get()).isEqualTo(1);
        }
    }

    @Test
    void whatIsSentInsideAUnitOfWorkBelongsToIt() {
        Node node = node(1, 1000, Duration.ofSeconds(10));
        String id = UUID.randomUUID().toString();
        var unit = DefaultUnitOfWork.startAndGet(null);
        node.send(new Count(id, "anna"));
        assertThat(eventsOf(id)).isZero();
        unit.rollback();
        assertThat(eventsOf(id)).isZero();
        assertThat(node.pipeline.stats().groups()).isZero();
    }

    /** D3: every command is decided and the sequence is dense, whoever writes. */
    @Test
    void eightThreadsOnOneCaseFromTwoNodesAreAllDecided() throws Exception {
        var nodes = List.of(node(2, 1000, Duration.ofSeconds(30)), node(2, 1000, Duration.ofSeconds(30)));
        String id = UUID.randomUUID().toString();
        var work = IntStream.range(0, 8)
                .mapToObj(t -> clients.submit(() -> {
                    int conflicts = 0;
                    for (int i = 0; i < 50; ) {
                        try {
                            nodes.get(t % 2).send(new Count(id, "thread-" + t));
                            i++;
                        } catch (org.axonframework.modelling.command.ConcurrencyException overtaken) {
                            conflicts++;
                        }
                    }
                    return conflicts;
                }))
                .toList();
        int conflicts = 0;
        for (var each : work) {
            conflicts += each.get();
        }

        assertThat(ADMIN.queryForList(
                        "select sequence_number from ledger.event where aggregate_id = ?::uuid order by 1",
                        Long.class,
                        id))
                .isEqualTo(LongStream.range(0, 400).boxed().toList());
        assertDense();
        System.out.printf(
                "8 threads, 2 nodes, 400 commands on one case: all decided, %d told of a conflict, %d repeated inside%n",
                conflicts,
                nodes.stream().mapToLong(n -> n.pipeline.stats().repeated()).sum());
    }

    /** Whoever led for another must not fall asleep when it was the last one awake. */
    @Test
    void theLastTwoOnOneCaseAreNotLeftAsleep() throws Exception {
        Node node = node(2, 1000, Duration.ofSeconds(30));
        String id = UUID.randomUUID().toString();
        for (int round = 0; round < 300; round++) {
            var work = IntStream.range(0, 3)
                    .mapToObj(t -> clients.submit(() -> node.send(new Count(id, "thread-" + t))))
                    .toList();
            for (var each : work) {
                each.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(eventsOf(id)).isEqualTo(900);
    }

    private static Node node(int leaders, int maxWaiting, Duration patience) {
        return new Node(DATABASE.as("inkom_command"), new PipelineSettings(64, leaders, maxWaiting, patience));
    }

    /** A command that keeps the only leader busy; returns when it has begun. */
    private Future<?> hold(Node node) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var holder = clients.submit(() -> node.send(new Hold(UUID.randomUUID().toString(), () -> {
            begun.countDown();
            CompletableFuture.runAsync(this::awaitLetGo).join();
        })));
        begun.await();
        return holder;
    }

    private void awaitLetGo() {
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when all of them wait, in this order. */
    private List<Future<Object>> sendAll(Node node, List<Object> commands) {
        var sent = new ArrayList<Future<Object>>();
        for (Object command : commands) {
            sent.add(clients.submit(() -> node.send(command)));
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> node.pipeline.stats().waiting() == sent.size());
        }
        return sent;
    }

    private static List<String> newIds(int n) {
        return IntStream.range(0, n).mapToObj(i -> UUID.randomUUID().toString()).toList();
    }

    private static List<Long> transactionsOf(List<String> ids) {
        return ADMIN.queryForList(
                "select distinct xmin::text::bigint from ledger.event where aggregate_id = any(?::uuid[])",
                Long.class,
                (Object) ids.toArray(String[]::new));
    }

    private static long eventsOf(String id) {
        return ADMIN.queryForObject("select count(*) from ledger.event where aggregate_id = ?::uuid", Long.class, id);
    }

    private static void assertDense() {
        assertThat(ADMIN.queryForObject(
                        "select count(*) = max(position) and max(position) = (select position from ledger.event_head) from ledger.event",
                        Boolean.class))
                .isTrue();
    }
}
