package se.inkom.channels.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** {@code inkom.notices} by state: UNADDRESSED is the alarm that the directory lacks somebody. */
@Component
class NoticeMetrics {
    private final NoticeRows rows;
    private volatile Map<NoticeState, Long> counts = Map.of();

    NoticeMetrics(NoticeRows rows, MeterRegistry meters) {
        this.rows = rows;
        for (NoticeState state : NoticeState.values()) {
            Gauge.builder("inkom.notices", () -> counts.getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void refresh() {
        counts = rows.counts();
    }
}
