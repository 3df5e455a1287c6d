package se.inkom.channels.effects;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread that works: steps while there is work, otherwise waits for the bell or the next poll. */
@Component
class EffectLoop implements SmartLifecycle {
    private static final long GRACE_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(EffectLoop.class);

    private final EffectWorker worker;
    private final OutcomeReporter reporter;
    private final EffectMetrics metrics;
    private final EffectProperties properties;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    EffectLoop(EffectWorker worker, OutcomeReporter reporter, EffectMetrics metrics, EffectProperties properties) {
        this.worker = worker;
        this.reporter = reporter;
        this.metrics = metrics;
        this.properties = properties;
    }

    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "effects");
        thread.start();
    }

    private void run() {
        while (running) {
            boolean busy = false;
            try {
                busy = worker.step();
                busy |= reporter.tell();
                metrics.refresh();
            } catch (RuntimeException e) { // database or broker away: nothing is lost, rows and leases carry on
                LOG.warn("The despatch pauses: {}", e.getClass().getSimpleName());
            }
            if (!busy) {
                await();
            }
        }
    }

    private void await() {
        try {
            bell.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Lets a call that is under way end; what cannot end in time is in doubt at the next start, which is safe. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(GRACE_MILLIS);
            thread.interrupt();
            thread.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
