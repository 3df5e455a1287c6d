package se.inkom.channels.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** {@code inkom.webhook.deliveries} by state; DEAD is for somebody to look at. Also forgets what was delivered long ago. */
@Component
class DeliveryMetrics {
    private final DeliveryRows deliveries;
    private final WebhooksProperties properties;
    private final Clock clock;
    private volatile Map<Delivery.State, Long> counts = Map.of();

    DeliveryMetrics(DeliveryRows deliveries, WebhooksProperties properties, Clock clock, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
        for (Delivery.State state : Delivery.State.values()) {
            Gauge.builder("inkom.webhook.deliveries", () -> counts.getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void refresh() {
        counts = deliveries.counts();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        deliveries.forget(clock.instant().minus(properties.keep()));
    }
}
