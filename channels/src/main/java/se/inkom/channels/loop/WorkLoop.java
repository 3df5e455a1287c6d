package se.inkom.channels.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Steps in threads of its own. What a step had begun when the process ended is taken up again by its lease. */
public final class WorkLoop implements SmartLifecycle {
    private static final long GRACE_MILLIS = 3_000;
    private static final long LAST_MILLIS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    private final String name;
    private final int workers;
    private final Duration poll;
    private final BooleanSupplier step;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /**
     * A loop that begins with the application.
     *
     * @param poll how long to wait for the bell
     * @param step says whether there was anything to do
     */
    public WorkLoop(String name, int workers, Duration poll, BooleanSupplier step) {
        this.name = name;
        this.workers = workers;
        this.poll = poll;
        this.step = step;
    }

    /** There may be something to do. */
    public void wake() {
        bell.release(workers);
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 1; i <= workers; i++) {
            threads.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::run));
        }
    }

    private void run() {
        while (running) {
            boolean busy = false;
            try {
                busy = step.getAsBoolean();
            } catch (RuntimeException e) { // the database is away: rows and leases carry on
                LOG.warn("{} pauses: {}", name, e.getClass().getSimpleName());
            }
            if (!busy) {
                await();
            }
        }
    }

    private void await() {
        try {
            if (bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Lets a step end that is under way, for a moment: a server that says nothing keeps nobody from stopping. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            for (Thread thread : threads) {
                thread.join(GRACE_MILLIS);
                thread.interrupt();
                thread.join(LAST_MILLIS);
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
