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
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration LAST = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    private final String name;
    private final int workers;
    private final Duration poll;
    private final Duration grace;
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
        this(name, workers, poll, GRACE, step);
    }

    private WorkLoop(String name, int workers, Duration poll, Duration grace, BooleanSupplier step) {
        this.name = name;
        this.workers = workers;
        this.poll = poll;
        this.grace = grace;
        this.step = step;
    }

    /** A loop whose steps are long, and broken off at once when the application stops. */
    public static WorkLoop impatient(String name, Duration poll, BooleanSupplier step) {
        return new WorkLoop(name, 1, poll, Duration.ZERO, step);
    }

    /** There may be something to do. Every worker looks once more, however often the bell has rung. */
    public void wake() {
        if (bell.availablePermits() < workers) {
            bell.release(workers);
        }
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
            bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Lets steps end that are under way, for a moment: a server that says nothing keeps nobody from stopping. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            awaitEnd(grace);
            threads.forEach(Thread::interrupt);
            awaitEnd(LAST);
            threads.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(Duration patience) throws InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(0, giveUpAt - System.nanoTime())));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
