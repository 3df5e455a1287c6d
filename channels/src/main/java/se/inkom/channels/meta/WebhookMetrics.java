package se.inkom.channels.meta;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what the letter box took, left and refused. Labels come from our own short lists, never from the sender. */
@Component
class WebhookMetrics {
    private final MeterRegistry meters;

    WebhookMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param result {@code accepted}, {@code unsigned}, {@code unreadable} or {@code broker-away} */
    void delivery(String result) {
        meters.counter("inkom.webhook.deliveries", "platform", "meta", "result", result)
                .increment();
    }

    /** @param kind {@code post}, {@code unreadable}, or the kind of noise */
    void change(String kind) {
        meters.counter("inkom.webhook.changes", "platform", "meta", "kind", kind)
                .increment();
    }
}
