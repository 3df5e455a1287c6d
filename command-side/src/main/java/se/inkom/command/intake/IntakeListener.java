package se.inkom.command.intake;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import se.inkom.events.messages.Topics;

/** Hands batches to intake, and acknowledges after the database has committed: a crash in between repeats, never loses. */
@Component
class IntakeListener {
    private final Intake intake;

    IntakeListener(Intake intake) {
        this.intake = intake;
    }

    @KafkaListener(id = "inkom-intake", topics = Topics.POSTS, batch = "true")
    void onBatch(List<ConsumerRecord<String, byte[]>> batch, Acknowledgment acknowledgment) {
        intake.take(batch.stream().map(Inbound::of).toList());
        acknowledgment.acknowledge();
    }
}
