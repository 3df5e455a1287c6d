package se.inkom.benchmarks.rows;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.LocalPorts;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.harness.Side;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.sample.SamplePosts;
import se.inkom.events.messages.Topics;
import se.inkom.house.LocalKafka;

/** Posts into cases: the batch alone, and from the broker, beside the same rows written by a program that does nothing else. */
public final class IntakeRows {
    private static final int ALONE = 200;
    private static final int POLLED = 500;

    private final Database database;
    private final int posts;
    private @Nullable Desks desks;
    private @Nullable List<ConsumerRecord<String, byte[]>> records;
    private @Nullable LocalKafka kafka;

    private IntakeRows(Database database, int posts) {
        this.database = database;
        this.posts = posts;
    }

    /** @param posts how many there are for one slice; one that runs out of posts ends early */
    public static List<Row> of(Database database, int posts) {
        var alone = new IntakeRows(database, posts);
        var broker = new IntakeRows(database, posts);
        return List.of(
                new Row(
                        "intake",
                        "intake without a broker, 200 posts a transaction",
                        "posts",
                        1,
                        Side.of("the same rows, multi-row insert", () -> alone.raw(ALONE, false)),
                        List.of(Side.of("Inkom", alone::batches).atLeast(0.60))),
                new Row(
                        "kafka",
                        "intake from Kafka, broker on the same cores",
                        "posts",
                        1,
                        Side.of("the same rows, multi-row insert", () -> broker.raw(POLLED, true)),
                        List.of(
                                Side.of("Inkom, batches of 500", () -> broker.overKafka(false))
                                        .atLeast(0.40),
                                Side.peer("a transaction per record", () -> broker.overKafka(true))),
                        new Row.Over("Inkom, over a transaction per record", 10)));
    }

    /** The base comes first: it lets intake run once, and keeps what it wrote. */
    private Subject raw(int batch, boolean withBroker) throws Exception {
        records = new SamplePosts().records(posts);
        if (withBroker) {
            kafka = new LocalKafka(database.folder().resolve("kafka"), LocalPorts.free(), LocalPorts.free()).start();
            produce(kafka.bootstrapServers(), records);
        }
        desks = Desks.open(database, kafka == null ? null : kafka.bootstrapServers());
        try (var once = new IntakeBatches(database, desks, records, batch, () -> {})) {
            once.before();
            var work = once.work(0);
            while (work.once() > 0) {
                continue;
            }
            once.counted();
        }
        return new RawIntake(database, batch);
    }

    private static void produce(String broker, List<ConsumerRecord<String, byte[]>> records) {
        var settings = new java.util.Properties();
        settings.put("bootstrap.servers", broker);
        settings.put("acks", "all");
        settings.put("linger.ms", "5");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(r -> producer.send(new ProducerRecord<>(Topics.POSTS, r.key(), r.value())));
        }
    }

    private Subject batches() {
        return new IntakeBatches(database, opened(), Objects.requireNonNull(records), ALONE, this::close);
    }

    /** The one per record is the last to be closed, and closes what they share. */
    private Subject overKafka(boolean perRecord) {
        return new IntakeOverKafka(database, opened(), posts, perRecord, perRecord ? this::close : () -> {});
    }

    private Desks opened() {
        return Objects.requireNonNull(desks, "the base opens the desks");
    }

    private void close() throws Exception {
        opened().close();
        if (kafka != null) {
            kafka.close();
        }
    }
}
