package se.inkom.command.watch;

import io.micrometer.core.instrument.FunctionCounter;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.ledger.store.LedgerReader;
import se.inkom.ledger.types.EventTypes;

/** The watch, unless an instance is to leave it to others. */
@Configuration(proxyBeanMethods = false)
class WatchPart {
    @Bean
    LedgerReader watchedLedger(DataSource dataSource) {
        return new LedgerReader(dataSource, EventTypes.all());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "inkom.watch.enabled", matchIfMissing = true)
    WatchLoop watchLoop(
            JdbcClient db,
            FollowCases follow,
            Look look,
            FollowedPosition followed,
            WatchProperties settings,
            Clock clock) {
        var guard = new ClockGuard(
                ClockGuard.of(db), clock, System::nanoTime, settings.clockTolerance(), settings.disbelief());
        return new WatchLoop(guard, follow, look, followed, settings, clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "inkom.watch.enabled", matchIfMissing = true)
    HealthIndicator watch(WatchLoop loop, WatchProperties settings) {
        return new WatchHealth(loop, settings.alarm());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "inkom.watch.enabled", matchIfMissing = true)
    MeterBinder watchMetrics(WatchLoop loop, Look look) {
        return meters -> {
            FunctionCounter.builder("inkom.watch.looks", look, Look::looks)
                    .description("Clocks of cases that were looked at")
                    .register(meters);
            Gauge.builder("inkom.watch.lag", loop, l -> l.progress().lag())
                    .baseUnit("events")
                    .description("Events of the ledger that the watch has not seen")
                    .register(meters);
            TimeGauge.builder("inkom.watch.delay", () -> loop.delay().toMillis(), TimeUnit.MILLISECONDS)
                    .description("How long the notice that is most overdue has been waiting")
                    .register(meters);
        };
    }
}
