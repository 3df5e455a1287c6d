package se.inkom.channels.webhooks;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.inkom.channels.published.EventFollower;
import se.inkom.channels.published.PublishedEvent;

/** Writes down what each subscription is to be told. */
@Component
class WebhookDesk implements EventFollower {
    private final DeliveryRows deliveries;
    private final Clock clock;

    WebhookDesk(DeliveryRows deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void follow(PublishedEvent event, boolean news) {
        if (news) {
            deliveries.add(event, clock.instant());
        }
    }
}
