package se.inkom.channels.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One step: one call. Whatever ends in between is called again, which receivers recognise by {@code webhook-id}. */
@Component
class DeliveryWorker {
    static final String GONE = "gone";
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final DeliveryRows deliveries;
    private final WebhookRows webhooks;
    private final Receiver receiver;
    private final WebhooksProperties properties;
    private final Clock clock;

    DeliveryWorker(
            DeliveryRows deliveries,
            WebhookRows webhooks,
            Receiver receiver,
            WebhooksProperties properties,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.receiver = receiver;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether there was anything to do. */
    boolean step() {
        Instant now = clock.instant();
        Optional<DeliveryRows.Taken> taken = deliveries.take(now, now.plus(properties.lease()));
        taken.ifPresent(this::deliver);
        return taken.isPresent();
    }

    private void deliver(DeliveryRows.Taken taken) {
        Optional<Webhook> webhook = webhooks.find(taken.delivery().webhookId());
        webhook.ifPresent(found -> note(found, taken.delivery(), receiver.call(found, taken)));
    }

    private void note(Webhook webhook, Delivery delivery, Receiver.Answer answer) {
        Instant now = clock.instant();
        switch (answer) {
            case Receiver.Answer.Taken it ->
                deliveries.end(delivery, Delivery.State.DELIVERED, it.status(), null, now, now);
            case Receiver.Answer.Gone it -> {
                webhooks.switchOff(webhook.id(), GONE, now);
                deliveries.end(delivery, Delivery.State.DEAD, 410, GONE, now, now);
                LOG.warn("Webhook {} is switched off: its receiver wants no more", webhook.id());
            }
            case Receiver.Answer.NotNow it -> again(delivery, it, now);
        }
    }

    private void again(Delivery delivery, Receiver.Answer.NotNow answer, Instant now) {
        List<Duration> pauses = properties.retries();
        if (delivery.attempts() > pauses.size()) {
            deliveries.end(delivery, Delivery.State.DEAD, answer.status(), answer.reason(), now, now);
            LOG.warn(
                    "Delivery {} of webhook {} is laid aside after {} attempts: {}",
                    delivery.id(),
                    delivery.webhookId(),
                    delivery.attempts(),
                    answer.reason());
            return;
        }
        Duration pause = longer(pauses.get(delivery.attempts() - 1), answer.pause());
        deliveries.end(delivery, Delivery.State.WAITING, answer.status(), answer.reason(), now.plus(pause), now);
    }

    private static Duration longer(Duration own, @Nullable Duration asked) {
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }
}
