package se.inkom.query.exports;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import se.inkom.query.support.InstanceLock;

/**
 * Makes what was ordered, orders what every night is due, sends it, and clears away what has been kept long enough: one thing
 * after the other, on one instance. It holds no truth: whatever stopped it, the tables say what is left to do.
 */
@Component
class ExportLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExportLoop.class);
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final ExportRows rows;
    private final MakeExport make;
    private final DailyExport daily;
    private final Deliveries deliveries;
    private final ExportsProperties properties;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;

    ExportLoop(
            DataSource dataSource,
            ExportRows rows,
            MakeExport make,
            DailyExport daily,
            Deliveries deliveries,
            ExportsProperties properties,
            Clock clock) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.make = make;
        this.daily = daily;
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("exports-"));
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Somebody has ordered something. */
    synchronized void lookNow() {
        if (thread != null) {
            thread.execute(this::look);
        }
    }

    private void look() {
        try {
            daily.orderWhatIsDue();
            if (!thereIsWork()) {
                return;
            }
            var lock = InstanceLock.take(dataSource, InstanceLock.Task.EXPORT);
            if (lock.isPresent()) {
                try (var held = lock.get()) {
                    while (thereIsWork() && !Thread.currentThread().isInterrupted()) {
                        work();
                    }
                }
            }
        } catch (SQLException | RuntimeException away) {
            LOG.warn("Exports wait: {}", away.toString());
        }
    }

    private boolean thereIsWork() {
        return rows.next(clock.instant()).isPresent()
                || deliveries.next().isPresent()
                || !rows.finishedBefore(kept()).isEmpty();
    }

    private void work() {
        rows.next(clock.instant()).ifPresent(this::makeOne);
        deliveries.next().ifPresent(deliveries::send);
        rows.finishedBefore(kept()).forEach(id -> {
            make.remove(id);
            rows.expired(id);
        });
    }

    private Instant kept() {
        return clock.instant().minus(properties.keep());
    }

    private void makeOne(Export export) {
        try {
            if (export.dailyOn() != null) {
                deliveries.open(export.id());
            }
            Manifest manifest = make.make(export);
            LOG.info(
                    "Export {} is done: {} entries up to position {}",
                    export.id(),
                    manifest.counts().entries(),
                    manifest.positions().upTo());
        } catch (RangeOvertaken overtaken) {
            rows.failed(export.id(), "range-overtaken", clock.instant());
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return; // the application stops; the next start goes on
            }
            LOG.warn("Export {} broke off, attempt {}", export.id(), export.attempts() + 1, failure);
            if (export.attempts() + 1 >= MOST_ATTEMPTS) {
                rows.failed(export.id(), failure.getClass().getSimpleName(), clock.instant());
            } else {
                rows.tryAgain(export.id(), failure.getClass().getSimpleName(), again(export.attempts()));
            }
        }
    }

    private Instant again(int attempts) {
        return clock.instant().plus(Retry.after(properties.retry(), attempts));
    }
}
