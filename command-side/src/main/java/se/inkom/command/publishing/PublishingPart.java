package se.inkom.command.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.ledger.store.RawEvents;

/** Publishing, unless an installation has nobody to publish to. Switched on later, it begins with the first event. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "inkom.publishing.enabled", matchIfMissing = true)
class PublishingPart {
    @Bean
    PublishingLoop publishingLoop(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            PublishedPosition published,
            KafkaTemplate<String, byte[]> kafka,
            PublishingProperties settings,
            Clock clock) {
        var publish = new PublishEvents(
                new RawEvents(dataSource),
                published,
                new TransactionTemplate(transactions),
                kafka.getProducerFactory(),
                settings);
        return new PublishingLoop(publish, published, settings, clock);
    }

    @Bean
    HealthIndicator publishing(PublishingLoop loop) {
        return new PublishingHealth(loop);
    }

    @Bean
    MeterBinder publishingMetrics(PublishingLoop loop) {
        return meters -> {
            Gauge.builder("inkom.publishing.lag", loop, PublishingLoop::lag)
                    .baseUnit("events")
                    .description("Events that are in the ledger and not yet on inkom.events")
                    .register(meters);
            TimeGauge.builder("inkom.publishing.delay", () -> loop.delay().toMillis(), TimeUnit.MILLISECONDS)
                    .description("How long the oldest of them has been waiting")
                    .register(meters);
        };
    }
}
