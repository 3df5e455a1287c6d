package se.inkom.channels.effects;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;
import se.inkom.channels.broker.Broker;
import se.inkom.channels.broker.MessageJson;
import se.inkom.events.messages.Topics;

/** Tells the desks what became of effects; told is what the broker has acknowledged, the rest is told again. */
@Component
class OutcomeReporter {
    private static final int AT_ONCE = 100;

    private final EffectStore store;
    private final EffectRows rows;
    private final Broker broker;
    private final MessageJson json;

    OutcomeReporter(EffectStore store, EffectRows rows, Broker broker, MessageJson json) {
        this.store = store;
        this.rows = rows;
        this.broker = broker;
        this.json = json;
    }

    /**
     * @return false when there was nothing to tell
     * @throws se.inkom.channels.broker.BrokerAwayException when not everything was acknowledged
     */
    boolean tell() {
        List<Effect> untold = rows.unreported(AT_ONCE);
        broker.sendAll(untold.stream()
                .map(effect ->
                        new ProducerRecord<>(Topics.OUTCOMES, effect.caseId().toString(), json.write(effect.outcome())))
                .toList());
        untold.forEach(store::reported);
        return !untold.isEmpty();
    }
}
