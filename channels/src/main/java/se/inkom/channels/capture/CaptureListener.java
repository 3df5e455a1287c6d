package se.inkom.channels.capture;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import se.inkom.channels.broker.MessageJson;
import se.inkom.channels.loop.WorkLoop;
import se.inkom.events.messages.EffectRequested;
import se.inkom.events.messages.Topics;
import tools.jackson.core.JacksonException;

/** Takes requests for pictures in, in a group of its own, so that pictures and effects never wait for each other. */
@Component
class CaptureListener {
    private final CaptureStore store;
    private final WorkLoop loop;
    private final MessageJson json;
    private final Clock clock;

    CaptureListener(CaptureStore store, @Qualifier("captureLoop") WorkLoop captureLoop, MessageJson json, Clock clock) {
        this.store = store;
        this.loop = captureLoop;
        this.json = json;
        this.clock = clock;
    }

    @KafkaListener(id = "captures", groupId = "channels-captures", topics = Topics.EFFECTS)
    void receive(ConsumerRecord<String, byte[]> message, Acknowledgment acknowledgment) {
        try {
            if (message.value() != null
                    && json.read(message.value(), EffectRequested.class)
                            instanceof EffectRequested.CaptureEvidence request
                    && isComplete(request)) {
                store.accept(request, clock.instant());
                loop.wake();
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            // kept by the listener of effects, which reads the same topic
        }
        acknowledgment.acknowledge();
    }

    /** JSON leaves out what it likes, whatever the types here promise. */
    @SuppressWarnings("ConstantValue")
    private static boolean isComplete(EffectRequested.CaptureEvidence request) {
        return request.effectId() != null
                && request.caseId() != null
                && request.post() != null
                && request.address() != null
                && request.expectedText() != null
                && request.expectedAuthor() != null;
    }
}
