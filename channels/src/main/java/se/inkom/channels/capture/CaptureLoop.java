package se.inkom.channels.capture;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One thread, one browser at a time: pictures are few, and browsers are large. */
@Component
class CaptureLoop implements SmartLifecycle {
    private static final long POLL_MILLIS = 1_000;
    private static final long GRACE_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(CaptureLoop.class);

    private final CaptureWorker worker;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    CaptureLoop(CaptureWorker worker) {
        this.worker = worker;
    }

    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "captures");
        thread.start();
    }

    private void run() {
        while (running) {
            boolean busy = false;
            try {
                busy = worker.step();
                busy |= worker.tell();
            } catch (RuntimeException e) { // database or broker away: rows and leases carry on
                LOG.warn("The camera pauses: {}", e.getClass().getSimpleName());
            }
            if (!busy) {
                await();
            }
        }
    }

    private void await() {
        try {
            bell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** A picture that is not finished is taken again after the next start. */
    @Override
    public void stop() {
        running = false;
        wake();
        thread.interrupt();
        try {
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
