package se.inkom.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.inkom.channels.broker.Broker;
import se.inkom.channels.broker.MessageJson;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.Topics;

/** A signed delivery on its way to the desks: everything that may be a post goes on, read or unread (I1). */
@Component
class MetaIntake {
    private static final Logger LOG = LoggerFactory.getLogger(MetaIntake.class);

    private final DeliveryReader deliveries = new DeliveryReader();
    private final ChangeReader changes;
    private final Broker broker;
    private final MessageJson json;
    private final WebhookMetrics metrics;
    private final Clock clock;

    MetaIntake(Broker broker, MessageJson json, WebhookMetrics metrics, MetaProperties properties, Clock clock) {
        this.changes = new ChangeReader(properties.pages());
        this.broker = broker;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Returns when the broker has everything.
     *
     * @throws UnreadableDeliveryException when it could not be taken apart; the broker then has the raw bytes
     * @throws se.inkom.channels.broker.BrokerAwayException when the sender must try again
     */
    void take(byte[] body) throws UnreadableDeliveryException {
        Instant capturedAt = clock.instant();
        Delivery delivery;
        try {
            delivery = deliveries.read(body);
        } catch (UnreadableDeliveryException e) {
            broker.sendAll(List.of(unreadable("meta", e.code(), body)));
            LOG.warn("Meta delivery of {} bytes cannot be read: {}", body.length, e.code());
            throw e;
        }
        List<String> kinds = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (Delivery.Change change : delivery.changes()) {
            switch (changes.read(change, capturedAt)) {
                case Reading.Post(PostObserved post) -> {
                    messages.add(
                            new ProducerRecord<>(Topics.POSTS, post.source().key(), json.write(post)));
                    kinds.add(post.byAccountOwner() ? "own-comment" : "post");
                }
                case Reading.Unreadable(String reason) -> {
                    messages.add(unreadable("meta/" + change.account(), reason, alone(change)));
                    kinds.add("unreadable");
                    LOG.warn("Meta change of account {} cannot be read: {}", change.account(), reason);
                }
                case Reading.Noise(String kind) -> kinds.add(kind);
            }
        }
        broker.sendAll(messages);
        kinds.forEach(metrics::change); // after the acknowledgement: a delivery sent again must not count twice
        for (int i = 0; i < delivery.entriesWithoutChanges(); i++) {
            metrics.change("no-changes");
        }
    }

    private static ProducerRecord<String, byte[]> unreadable(String key, String reason, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(Topics.POSTS, key, value);
        message.headers().add(Topics.UNREADABLE_HEADER, reason.getBytes(UTF_8));
        return message;
    }

    /** The delivery as if it had brought this change only, so that whoever looks at it sees account and time as well. */
    private byte[] alone(Delivery.Change change) {
        return ("{\"object\":" + quoted(change.object()) + ",\"entry\":[{\"id\":" + quoted(change.account())
                        + ",\"time\":"
                        + (change.time().isMissingNode()
                                ? "null"
                                : change.time().toString())
                        + ",\"changes\":[" + change.raw() + "]}]}")
                .getBytes(UTF_8);
    }

    private String quoted(String text) {
        return new String(json.write(text), UTF_8);
    }
}
