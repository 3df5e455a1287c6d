package se.inkom.command.evidence;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.RecordCapture;
import se.inkom.command.support.DatabaseAway;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.EvidencePart;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.Topics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what became of pictures; their files have come over HTTP before. Other outcomes have a reader of their own. */
@Component
class CaptureOutcomeListener {
    private static final Logger LOG = LoggerFactory.getLogger(CaptureOutcomeListener.class);

    private final Desk desk;
    private final Captures captures;
    private final JsonMapper json;

    CaptureOutcomeListener(Desk desk, Captures captures, JsonMapper json) {
        this.desk = desk;
        this.captures = captures;
        this.json = json;
    }

    @KafkaListener(id = "inkom-captures", topics = Topics.OUTCOMES, batch = "true")
    void onBatch(List<ConsumerRecord<String, byte[]>> batch, Acknowledgment acknowledgment) {
        for (ConsumerRecord<String, byte[]> message : batch) {
            EffectOutcome outcome = read(message);
            if (outcome != null && outcome.kind() == EffectKind.CAPTURE) {
                take(outcome);
            }
        }
        acknowledgment.acknowledge();
    }

    /** What cannot be read is logged by the other reader. */
    private @Nullable EffectOutcome read(ConsumerRecord<String, byte[]> message) {
        try {
            return message.value() == null ? null : json.readValue(message.value(), EffectOutcome.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private void take(EffectOutcome outcome) {
        List<EvidencePart> files =
                outcome.result() == EffectOutcome.Result.DONE ? captures.files(outcome.effectId()) : List.of();
        String reason = outcome.reasonCode() == null ? "upload-missing" : outcome.reasonCode();
        var command = new RecordCapture(
                outcome.caseId(), outcome.effectId(), files, files.isEmpty() ? reason : null, outcome.at());
        while (true) {
            try {
                desk.<Long>send(command, SystemActor.EVIDENCE);
                return;
            } catch (ConcurrencyException overtaken) {
                LOG.debug("Capture {} tried again", outcome.effectId());
            } catch (AggregateNotFoundException unknown) {
                LOG.error("Capture {} for a case that does not exist", outcome.effectId());
                return;
            } catch (RuntimeException failure) {
                DatabaseAway.rethrowIfSo(failure);
                LOG.error("Capture {} cannot be taken in", outcome.effectId(), failure);
                return;
            }
        }
    }
}
