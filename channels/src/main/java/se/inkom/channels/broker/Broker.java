package se.inkom.channels.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Sends and waits: returns only when the broker has acknowledged every message (DESIGN section 2, step 2). */
@Component
public final class Broker {
    private final KafkaOperations<String, byte[]> kafka;
    private final Duration ackTimeout;

    Broker(KafkaOperations<String, byte[]> kafka, BrokerProperties properties) {
        this.kafka = kafka;
        this.ackTimeout = properties.ackTimeout();
    }

    /** @throws BrokerAwayException when not all were acknowledged in time */
    public void sendAll(List<ProducerRecord<String, byte[]>> messages) {
        long giveUpAt = System.nanoTime() + ackTimeout.toNanos();
        List<CompletableFuture<?>> acks = new ArrayList<>();
        try {
            for (ProducerRecord<String, byte[]> message : messages) {
                CompletableFuture<?> ack = kafka.send(message);
                if (ack.isCompletedExceptionally()) {
                    ack.get(); // without metadata every send blocks for max.block.ms: do not pay that once per message
                }
                acks.add(ack);
            }
            CompletableFuture.allOf(acks.toArray(CompletableFuture<?>[]::new))
                    .get(Math.max(0, giveUpAt - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException | org.apache.kafka.common.KafkaException e) {
            throw new BrokerAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAwayException(e);
        }
    }
}
