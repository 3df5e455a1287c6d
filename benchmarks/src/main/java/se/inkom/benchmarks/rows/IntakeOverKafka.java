package se.inkom.benchmarks.rows;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.MessageListener;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.events.messages.Topics;

/**
 * Intake from a topic that is full of posts: the application's own container settings and listener, a new consumer group in
 * every slice. The clock starts with the first record in the listener's hands, so joining the group is not timed.
 */
final class IntakeOverKafka implements Subject {
    private static final long PATIENCE_MILLIS = 20_000;

    private final Desks desks;
    private final int posts;
    private final boolean perRecord;
    private final TakenIn takenIn;
    private final AutoCloseable ends;
    private final AtomicLong done = new AtomicLong();
    private CountDownLatch firstRecord = new CountDownLatch(1);
    private CountDownLatch start = new CountDownLatch(1);
    private ConcurrentMessageListenerContainer<String, byte[]> container;
    private long told;

    /** @param perRecord one transaction and one acknowledgement for each record, as a listener has it that does not think of it */
    IntakeOverKafka(Database database, Desks desks, int posts, boolean perRecord, AutoCloseable ends) {
        this.desks = desks;
        this.posts = posts;
        this.perRecord = perRecord;
        this.takenIn = new TakenIn(database);
        this.ends = ends;
        this.container = newContainer();
    }

    @SuppressWarnings("unchecked") // the application's factory is for strings and bytes
    private ConcurrentMessageListenerContainer<String, byte[]> newContainer() {
        ConcurrentMessageListenerContainer<String, byte[]> made = ((ConcurrentKafkaListenerContainerFactory<
                                String, byte[]>)
                        desks.bean(ConcurrentKafkaListenerContainerFactory.class))
                .createContainer(Topics.POSTS);
        var properties = made.getContainerProperties();
        properties.setGroupId("bench-" + UUID.randomUUID());
        if (perRecord) {
            properties.setAckMode(AckMode.RECORD);
            properties.setMessageListener((MessageListener<String, byte[]>) post -> take(List.of(post), () -> {}));
        } else {
            properties.setMessageListener((BatchAcknowledgingMessageListener<String, byte[]>) (batch, acknowledgment) ->
                    take(batch, () -> Objects.requireNonNull(acknowledgment).acknowledge()));
        }
        return made;
    }

    private void take(List<ConsumerRecord<String, byte[]>> batch, Runnable acknowledge) {
        firstRecord.countDown();
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        desks.takeIn(batch, acknowledge::run);
        done.addAndGet(batch.size());
    }

    @Override
    public void before() throws Exception {
        takenIn.before();
        done.set(0);
        told = 0;
        firstRecord = new CountDownLatch(1);
        start = new CountDownLatch(1);
        container = newContainer();
        container.start();
        if (!firstRecord.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("The listener got nothing from the broker");
        }
    }

    @Override
    public Work work(int client) {
        return () -> {
            start.countDown();
            while (done.get() == told && told < posts) {
                Thread.sleep(2); // the measured program needs the processor more than we do
            }
            long before = told;
            told = done.get();
            return (int) (told - before);
        };
    }

    @Override
    public long late() {
        container.stop();
        return done.get() - told;
    }

    @Override
    public void close() throws Exception {
        ends.close();
    }

    @Override
    public long counted() throws Exception {
        return takenIn.posts();
    }
}
