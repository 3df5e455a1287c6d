package se.inkom.channels.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what arrives in a topic from now on. */
public final class Inbox implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;

    public Inbox(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", House.kafka().getBrokersAsString()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Waits until this many have come, and fails when they do not. */
    public List<ConsumerRecord<String, byte[]>> next(int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant giveUp = Instant.now().plusSeconds(20);
        while (found.size() < count) {
            if (Instant.now().isAfter(giveUp)) {
                throw new AssertionError("expected " + count + " messages, got " + found.size());
            }
            consumer.poll(Duration.ofMillis(100)).forEach(found::add);
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
