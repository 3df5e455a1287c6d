package se.inkom.channels.effects;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code inkom.effects} by state. Counted by the worker now and then, so that a scrape never waits for the database. */
@Component
class EffectMetrics {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final EffectRows rows;
    private final Clock clock;
    private volatile Map<EffectState, Long> counts = Map.of();
    private Instant next = Instant.MIN;

    EffectMetrics(EffectRows rows, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.clock = clock;
        for (EffectState state : EffectState.values()) {
            Gauge.builder("inkom.effects", () -> counts.getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    void refresh() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            counts = rows.count();
            next = now.plus(EVERY);
        }
    }
}
