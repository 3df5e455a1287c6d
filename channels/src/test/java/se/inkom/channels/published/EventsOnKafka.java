package se.inkom.channels.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.inkom.channels.testing.House;
import se.inkom.events.messages.Topics;

/** Stands for the command side: publishes events as docs/published-events.md says. */
public final class EventsOnKafka implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", House.kafka().getBrokersAsString(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

    /** One event as it stands on the topic. */
    public record Published(UUID id, UUID subject, String json) {}

    /** The next event of a subject. {@code $} in the data stands for the subject, and quotes may be single. */
    public Published publish(UUID subject, String type, String data) {
        long sequence = sequences.merge(subject, 1L, Long::sum) - 1;
        return publish(subject, sequence, Instant.now(), type, data);
    }

    public Published publish(UUID subject, long sequence, Instant at, String type, String data) {
        UUID id = UUID.randomUUID();
        String json = """
                {"specversion":"1.0","id":"%s","source":"urn:inkom:test","type":"se.inkom.%s","subject":"%s","time":"%s",\
                "position":"%012d","sequence":"%012d","datacontenttype":"application/json","data":%s}""".formatted(
                        id,
                        type,
                        subject,
                        at,
                        4711,
                        sequence,
                        data.replace("$", subject.toString()).replace('\'', '"'));
        var published = new Published(id, subject, json);
        again(published);
        return published;
    }

    /** Once more, byte by byte. */
    public void again(Published published) {
        raw(published.subject().toString(), published.json().getBytes(UTF_8));
    }

    public void raw(String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(Topics.EVENTS, key, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A case that anna.lind has, by the account's default. */
    public UUID aCase() {
        UUID id = UUID.randomUUID();
        publish(
                id,
                "case.post-received.v2",
                "{'caseId':'$','origin':{'account':'kungalv-facebook','unit':'kommunikation','permalink':'https://torget.example/kanariefagel'},"
                        + "'receivedAt':'2026-11-20T09:00:00Z'}");
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
