package se.inkom.channels.effects;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import se.inkom.channels.broker.MessageJson;
import se.inkom.channels.effects.RequestReader.UnreadableRequestException;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectRequested;
import se.inkom.events.messages.Topics;

/**
 * Takes requests in. Acknowledged after the row is committed; throws only when the database is away, and then the request
 * comes again.
 */
@Component
class EffectListener {
    private static final Logger LOG = LoggerFactory.getLogger(EffectListener.class);

    private final EffectInbox inbox;
    private final RequestReader requests;
    private final EffectLoop loop;
    private final Clock clock;

    EffectListener(EffectInbox inbox, MessageJson json, EffectLoop loop, Clock clock) {
        this.inbox = inbox;
        this.requests = new RequestReader(json);
        this.loop = loop;
        this.clock = clock;
    }

    @KafkaListener(id = "effects", idIsGroup = false, topics = Topics.EFFECTS)
    void receive(ConsumerRecord<String, byte[]> message, Acknowledgment acknowledgment) {
        try {
            EffectRequested request = requests.read(message.value());
            if (request.kind() != EffectKind.CAPTURE) { // those have a worker of their own
                inbox.accept(request, clock.instant());
            }
        } catch (UnreadableRequestException e) {
            keep(message, String.valueOf(e.getMessage()));
        } catch (DataIntegrityViolationException e) { // such as a NUL character, which no text column takes
            keep(message, "not-storable");
        }
        acknowledgment.acknowledge();
        loop.wake();
    }

    private void keep(ConsumerRecord<String, byte[]> message, String code) {
        inbox.keepUnreadable(
                message.topic(), message.partition(), message.offset(), code, message.value(), clock.instant());
        LOG.warn("Effect request {}-{} cannot be read: {}", message.partition(), message.offset(), code);
    }
}
