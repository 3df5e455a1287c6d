package se.inkom.command.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.inkom.ledger.sealing.Sealing;
import se.inkom.ledger.sealing.SealingStatus;

/** {@code inkom.sealing.lag} in seconds, {@code .sealed} and {@code .head} as positions; one question for all three. */
@Component
class SealingMetrics {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Sealing sealing;
    private @Nullable SealingStatus last;
    private long readAt;

    SealingMetrics(Sealing sealing, MeterRegistry metrics) {
        this.sealing = sealing;
        gauge(metrics, "inkom.sealing.lag", SealingStatus::lagSeconds, "seconds");
        gauge(metrics, "inkom.sealing.sealed", SealingStatus::sealedPosition, "position");
        gauge(metrics, "inkom.sealing.head", SealingStatus::head, "position");
    }

    private void gauge(MeterRegistry metrics, String name, ToDoubleFunction<SealingStatus> value, String unit) {
        Gauge.builder(name, this, self -> self.read(value)).baseUnit(unit).register(metrics);
    }

    private synchronized double read(ToDoubleFunction<SealingStatus> value) {
        SealingStatus status = last;
        if (status == null || System.nanoTime() - readAt > FRESH_NANOS) {
            try {
                status = sealing.status();
            } catch (DataAccessException away) {
                return Double.NaN;
            }
            last = status;
            readAt = System.nanoTime();
        }
        return value.applyAsDouble(status);
    }
}
