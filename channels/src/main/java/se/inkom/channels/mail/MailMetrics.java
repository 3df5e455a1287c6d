package se.inkom.channels.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.inkom.channels.notices.NoticesProperties;

/**
 * {@code inkom.mails} by state, where REFUSED is for somebody to look at, and {@code inkom.mails.oldest.seconds}, the alarm.
 * Counted now and then, so that a scrape never waits for the database. Also forgets what was sent long ago.
 */
@Component
class MailMetrics {
    private final MailRows rows;
    private final NoticesProperties properties;
    private final Clock clock;
    private volatile Map<MailState, Long> counts = Map.of();
    private volatile long oldestSeconds;

    MailMetrics(MailRows rows, NoticesProperties properties, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
        for (MailState state : MailState.values()) {
            Gauge.builder("inkom.mails", () -> counts.getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .register(meters);
        }
        Gauge.builder("inkom.mails.oldest.seconds", () -> oldestSeconds).register(meters);
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void refresh() {
        Instant now = clock.instant();
        counts = rows.counts();
        oldestSeconds = rows.oldestWaiting()
                .map(since -> Duration.between(since, now).toSeconds())
                .orElse(0L);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        rows.forget(clock.instant().minus(properties.keep()));
    }
}
