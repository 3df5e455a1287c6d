package se.inkom.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.TestBroker;
import se.inkom.events.messages.Topics;
import se.inkom.ledger.store.RawEvents;
import se.inkom.ledger.testing.LedgerDatabase;

/** At least once, never a gap, in order per case: whatever stops in the middle (I2). */
class ResumePublishingTest {
    private static final int CASES = 20;
    private static final EmbeddedKafkaKraftBroker BROKER = broker();
    private static final DefaultKafkaProducerFactory<String, byte[]> PRODUCERS = new DefaultKafkaProducerFactory<>(
            Map.of(
                    "bootstrap.servers", BROKER.getBrokersAsString(),
                    "acks", "all",
                    "enable.idempotence", true,
                    "delivery.timeout.ms", 3000,
                    "request.timeout.ms", 1000,
                    "max.block.ms", 1000,
                    "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final JdbcTemplate admin = new JdbcTemplate(database.as("postgres"));
    private PublishingLoop loop = loop();
    private long written;

    ResumePublishingTest() {
        Flyway.configure()
                .dataSource(database.as("inkom_migrator"))
                .schemas("command")
                .createSchemas(false)
                .locations("classpath:db/command")
                .load()
                .migrate();
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @AfterAll
    static void close() {
        PRODUCERS.destroy();
        BROKER.destroy();
    }

    @Test
    void beginsWithTheFirstEventAndGoesOnWhereItWas() {
        write(250);
        loop.start();
        published();
        loop.stop();
        write(130);

        loop = loop();
        loop.start();
        published();

        assertThat(positions(onTheTopic())).containsExactlyElementsOf(oneTo(380));
    }

    /** What was taken by the broker and not noted comes again; nothing is left out and no case is told out of order. */
    @Test
    void losesNothingWhenItIsStoppedOrItsDatabaseGoesInTheMiddle() {
        loop.start();
        for (int round = 0; round < 12; round++) {
            write(200);
            if (round % 3 == 0) {
                loop.stop();
                admin.update("update command.publishing set position = greatest(position - 37, 0)");
                loop = loop();
                loop.start();
            } else {
                admin.query("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and usename = 'inkom_command'
                                """, row -> {});
            }
        }
        published();

        var records = onTheTopic();
        assertThat(records).as("the batch that was not noted was sent again").hasSizeGreaterThan(12 * 200);
        assertEachCaseIsToldInOrderAndWhole(records);
    }

    @Test
    void waitsForTheBroker() {
        loop.start();
        write(100);
        published();
        BROKER.getCluster().brokers().values().forEach(broker -> broker.shutdown());
        write(300);
        await().atMost(Duration.ofSeconds(30)).until(() -> loop.trouble() != null);
        assertThat(loop.lag()).isPositive();
        assertThat(new PublishingHealth(loop).health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(admin.queryForObject("select position from command.publishing", Long.class))
                .as("the position does not move without the broker")
                .isEqualTo(100);

        BROKER.getCluster().brokers().values().forEach(broker -> broker.startup());
        published();

        assertThat(loop.trouble()).isNull();
        assertThat(loop.delay()).isZero();
        assertEachCaseIsToldInOrderAndWhole(onTheTopic());
    }

    @Test
    void ofTwoInstancesOnePublishes() {
        PublishingLoop other = loop();
        loop.start();
        other.start();
        try {
            for (int i = 0; i < 10; i++) {
                write(150);
            }
            published();
        } finally {
            other.stop();
        }

        assertThat(positions(onTheTopic())).containsExactlyElementsOf(oneTo(1500));
    }

    /** The next event of a case waits until the broker has the one before: a producer may give one up and send the next. */
    @Test
    void sendsTheEventsOfACaseOneAfterTheOther() {
        write(60);

        var waves = PublishEvents.waves(new RawEvents(database.as("inkom_command")).after(0, 50));

        assertThat(waves).hasSize(3).allSatisfy(wave -> assertThat(wave)
                .extracting(e -> e.aggregateId())
                .doesNotHaveDuplicates());
        assertThat(waves.stream().flatMap(List::stream)).hasSize(50);
        assertThat(waves.getFirst()).allMatch(e -> e.sequenceNumber() == 0);
    }

    private void published() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> admin.queryForObject(
                        "select p.position = h.position from command.publishing p, ledger.event_head h",
                        Boolean.class));
        await().until(() -> loop.lag() == 0);
    }

    private PublishingLoop loop() {
        var dataSource = database.as("inkom_command");
        var settings = new PublishingProperties(
                true,
                URI.create("urn:inkom:test"),
                50,
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofSeconds(5));
        var published = new PublishedPosition(JdbcClient.create(dataSource));
        var publish = new PublishEvents(
                new RawEvents(dataSource),
                published,
                new TransactionTemplate(new JdbcTransactionManager(dataSource)),
                PRODUCERS,
                settings);
        return new PublishingLoop(publish, published, settings, Clock.systemUTC());
    }

    /** Some more events of the same cases, several of one case in a batch. */
    private void write(int count) {
        admin.update("""
                with head as materialized (select ledger.take_positions(?) as first)
                insert into ledger.event
                select head.first + n - 1, gen_random_uuid(),
                       ('019aa0c0-0000-7000-8000-' || lpad(((head.first + n - 2) % 20)::text, 12, '0'))::uuid,
                       (head.first + n - 2) / 20, 'case.closed', 1, now(), '{"n":' || n || '}', '{}'
                from head, generate_series(1, ?) n
                """, count, count);
        written += count;
    }

    private List<ConsumerRecord<String, byte[]>> onTheTopic() {
        return new TestBroker(BROKER.getBrokersAsString())
                .all(Topics.EVENTS).stream()
                        .filter(record ->
                                idsOfThisLedger().containsKey(event(record).getId()))
                        .toList();
    }

    private final Map<String, Long> ids = new HashMap<>();

    /** Tests share a topic, but no event. */
    private Map<String, Long> idsOfThisLedger() {
        if (ids.size() < written) {
            admin.query("select event_id::text, position from ledger.event", row -> {
                ids.put(row.getString(1), row.getLong(2));
            });
        }
        return ids;
    }

    private void assertEachCaseIsToldInOrderAndWhole(List<ConsumerRecord<String, byte[]>> records) {
        assertThat(new TreeSet<>(positions(records))).containsExactlyElementsOf(oneTo(written));
        var lastOf = new LinkedHashMap<String, Long>();
        for (var record : records) {
            long sequence = Long.parseLong(String.valueOf(event(record).getExtension("sequence")));
            long last = lastOf.getOrDefault(record.key(), -1L);
            assertThat(sequence)
                    .as("first appearances of %s have no gap", record.key())
                    .isLessThanOrEqualTo(last + 1);
            lastOf.put(record.key(), Math.max(last, sequence));
        }
        assertThat(lastOf).hasSize(CASES);
    }

    private static List<Long> positions(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> Long.valueOf(String.valueOf(event(record).getExtension("position"))))
                .sorted()
                .toList();
    }

    private static List<Long> oneTo(long n) {
        return LongStream.rangeClosed(1, n).boxed().toList();
    }

    private static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        return new JsonFormat().deserialize(record.value());
    }

    private static EmbeddedKafkaKraftBroker broker() {
        var broker = new EmbeddedKafkaKraftBroker(1, 3, Topics.EVENTS);
        broker.brokerProperties(Map.of("auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        return broker;
    }
}
