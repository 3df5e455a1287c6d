package se.inkom.command.effects;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.RecordOutcome;
import se.inkom.command.support.DatabaseAway;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.Topics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what became of effects, in order per case. A bad record never stops the good ones behind it. */
@Component
class OutcomeListener {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeListener.class);

    private final Desk desk;
    private final JsonMapper json;

    OutcomeListener(Desk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @KafkaListener(id = "inkom-outcomes", topics = Topics.OUTCOMES, batch = "true")
    void onBatch(List<ConsumerRecord<String, byte[]>> batch, Acknowledgment acknowledgment) {
        for (ConsumerRecord<String, byte[]> message : batch) {
            EffectOutcome outcome = read(message);
            if (outcome != null && outcome.kind() != EffectKind.CAPTURE) { // those have a reader of their own
                take(outcome);
            }
        }
        acknowledgment.acknowledge();
    }

    private @Nullable EffectOutcome read(ConsumerRecord<String, byte[]> message) {
        try {
            return complete(json.readValue(new String(message.value(), StandardCharsets.UTF_8), EffectOutcome.class));
        } catch (JacksonException | NullPointerException e) {
            // The despatch is ours and keeps its own record of every effect, so nothing is lost here.
            LOG.error(
                    "Unreadable outcome {}-{}@{} ({})",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    e.getClass().getSimpleName());
            return null;
        }
    }

    /** JSON leaves out what it likes, whatever the types here promise. */
    private static EffectOutcome complete(EffectOutcome outcome) {
        Stream.of(outcome.effectId(), outcome.caseId(), outcome.kind(), outcome.result(), outcome.at())
                .forEach(Objects::requireNonNull);
        return outcome;
    }

    /** Officers and intake work on the same case; whoever loses the race looks again. */
    private void take(EffectOutcome outcome) {
        while (true) {
            try {
                desk.<Long>send(new RecordOutcome(outcome.caseId(), outcome), SystemActor.EFFECTS);
                return;
            } catch (ConcurrencyException overtaken) {
                LOG.debug("Outcome of effect {} tried again", outcome.effectId());
            } catch (AggregateNotFoundException unknown) {
                LOG.error("Outcome of effect {} for a case that does not exist", outcome.effectId());
                return;
            } catch (RuntimeException failure) {
                DatabaseAway.rethrowIfSo(failure);
                LOG.error("Outcome of effect {} cannot be taken in", outcome.effectId(), failure);
                return;
            }
        }
    }
}
