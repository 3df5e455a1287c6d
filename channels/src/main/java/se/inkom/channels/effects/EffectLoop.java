package se.inkom.channels.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that work: each steps while there is work, otherwise waits for its bell or the next poll. Several carry out
 * effects, so that a slow account delays no other; one tells the desks.
 */
@Component
class EffectLoop implements SmartLifecycle {
    private static final long GRACE_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(EffectLoop.class);

    private final EffectWorker worker;
    private final OutcomeReporter reporter;
    private final EffectMetrics metrics;
    private final EffectProperties properties;
    private final Semaphore workBell = new Semaphore(0);
    private final Semaphore tellBell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    EffectLoop(EffectWorker worker, OutcomeReporter reporter, EffectMetrics metrics, EffectProperties properties) {
        this.worker = worker;
        this.reporter = reporter;
        this.metrics = metrics;
        this.properties = properties;
    }

    /** There may be something to do. */
    void wake() {
        workBell.release(properties.workers());
        tellBell.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 1; i <= properties.workers(); i++) {
            begin("effects-" + i, this::work, workBell);
        }
        begin("effects-tell", this::tell, tellBell);
    }

    private void begin(String name, BooleanSupplier step, Semaphore bell) {
        Thread thread = new Thread(() -> run(step, bell), name);
        threads.add(thread);
        thread.start();
    }

    private boolean work() {
        boolean worked = worker.step();
        if (worked) {
            wake(); // its account is free again, and there may be something to tell
        }
        return worked;
    }

    private boolean tell() {
        boolean told = reporter.tell();
        metrics.refresh();
        return told;
    }

    private void run(BooleanSupplier step, Semaphore bell) {
        while (running) {
            boolean busy = false;
            try {
                busy = step.getAsBoolean();
            } catch (RuntimeException e) { // database or broker away: nothing is lost, rows and leases carry on
                LOG.warn("The despatch pauses: {}", e.getClass().getSimpleName());
            }
            if (!busy) {
                await(bell);
            }
        }
    }

    private void await(Semaphore bell) {
        try {
            bell.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Lets calls that are under way end; what cannot end in time is in doubt at the next start, which is safe. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        long giveUpAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(giveUpAt - System.nanoTime())));
            }
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join(GRACE_MILLIS);
            }
            threads.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
