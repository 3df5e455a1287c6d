package se.inkom.channels.effects;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code inkom.effects} by state, and {@code inkom.effects.oldest.seconds}: how long the oldest one in that state has been
 * in it, which is the alarm for what waits or stays in doubt. Counted now and then, so that a scrape never waits for the
 * database.
 */
@Component
class EffectMetrics {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final EffectRows rows;
    private final Clock clock;
    private volatile Map<EffectState, EffectRows.Crowd> crowds = Map.of();
    private Instant next = Instant.MIN;

    EffectMetrics(EffectRows rows, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.clock = clock;
        for (EffectState state : EffectState.values()) {
            Gauge.builder("inkom.effects", () -> of(state).count())
                    .tag("state", state.name())
                    .register(meters);
        }
        for (EffectState state : EffectState.UNFINISHED) {
            Gauge.builder("inkom.effects.oldest.seconds", () -> Duration.between(
                                    of(state).oldest(), clock.instant())
                            .toSeconds())
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    private EffectRows.Crowd of(EffectState state) {
        return crowds.getOrDefault(state, new EffectRows.Crowd(0, clock.instant()));
    }

    void refresh() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            crowds = rows.crowds();
            next = now.plus(EVERY);
        }
    }
}
