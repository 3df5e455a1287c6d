package se.inkom.command.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.events.messages.Topics;
import se.inkom.ledger.store.RawEvent;
import se.inkom.ledger.store.RawEvents;

/**
 * Publishes one batch: reads on from the position, sends, waits for the broker, moves the position. Whatever fails in between
 * leaves the position where it was, and the batch is sent again: at least once, never a gap.
 */
final class PublishEvents {
    private static final byte[] CONTENT_TYPE = CloudEventJson.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);

    private final RawEvents ledger;
    private final PublishedPosition published;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<String, byte[]> kafka;
    private final PublishingProperties settings;
    private final CloudEventJson json;

    PublishEvents(
            RawEvents ledger,
            PublishedPosition published,
            TransactionTemplate transaction,
            ProducerFactory<String, byte[]> producers,
            PublishingProperties settings) {
        this.ledger = ledger;
        this.published = published;
        this.transaction = transaction;
        this.kafka = new KafkaTemplate<>(producers);
        // The default one makes an error line of every failed send, for as long as the broker is away; the loop says it
        // once.
        this.kafka.setProducerListener(new ProducerListener<>() {});
        this.settings = settings;
        this.json = new CloudEventJson(settings.source());
    }

    /** How many events were published; none when another instance is at it. */
    int next() {
        Integer count =
                transaction.execute(tx -> published.take().map(this::after).orElse(0));
        return count == null ? 0 : count;
    }

    private int after(long position) {
        List<RawEvent> batch = ledger.after(position, settings.batchSize());
        if (!batch.isEmpty()) {
            waves(batch).forEach(this::send);
            published.moveTo(batch.getLast().position());
        }
        return batch.size();
    }

    /**
     * Puts each event of a case into a later wave than the one before it. A producer that gives one event up, after its time is
     * over, still delivers the ones behind it; so nothing of a case is sent before the broker has what came earlier.
     */
    static List<List<RawEvent>> waves(List<RawEvent> batch) {
        var waves = new ArrayList<List<RawEvent>>();
        Map<UUID, Integer> seen = new HashMap<>();
        for (RawEvent event : batch) {
            int wave = seen.merge(event.aggregateId(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(event);
        }
        return waves;
    }

    private void send(List<RawEvent> wave) {
        List<CompletableFuture<SendResult<String, byte[]>>> sent =
                wave.stream().map(this::toBroker).map(kafka::send).toList();
        for (int i = 0; i < sent.size(); i++) {
            await(sent.get(i), wave.get(i));
        }
    }

    private ProducerRecord<String, byte[]> toBroker(RawEvent event) {
        var message = new ProducerRecord<>(Topics.EVENTS, event.aggregateId().toString(), json.write(event));
        message.headers().add("content-type", CONTENT_TYPE);
        return message;
    }

    private void await(CompletableFuture<?> sent, RawEvent event) {
        try {
            sent.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing event " + event.position(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take event " + event.position(), e);
        }
    }
}
