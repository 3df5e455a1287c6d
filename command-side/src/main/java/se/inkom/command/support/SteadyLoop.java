package se.inkom.command.support;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * One step after the other in a thread of its own, with the pause that each asks for. A database or broker that is away is
 * waited for, and said once, not every second.
 */
public abstract class SteadyLoop implements SmartLifecycle {
    private final String name;
    private final Duration retryAfter;
    private final Duration patience;
    private volatile @Nullable Thread thread;
    private volatile @Nullable String trouble;

    /**
     * A loop that begins with the application.
     *
     * @param retryAfter the pause while something is wrong
     * @param patience how long a step may take to end when the application stops
     */
    protected SteadyLoop(String name, Duration retryAfter, Duration patience) {
        this.name = name;
        this.retryAfter = retryAfter;
        this.patience = patience;
    }

    /** Does what there is to do, and ends with {@link #goOn} or {@link #waitFor}. */
    protected abstract Duration step();

    /** Something is wrong that was not wrong, or not this, a step ago. */
    protected abstract void tellTrouble(String trouble);

    /** Nothing is wrong any more. */
    protected abstract void tellOver();

    /** What is waited for, null when nothing is wrong. */
    public final @Nullable String trouble() {
        return trouble;
    }

    protected final Duration goOn(Duration pause) {
        if (trouble != null) {
            tellOver();
            trouble = null;
        }
        return pause;
    }

    protected final Duration waitFor(String kind) {
        if (!kind.equals(trouble)) {
            tellTrouble(kind);
        }
        trouble = kind;
        return retryAfter;
    }

    @Override
    public final void start() {
        Thread started = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = started; // known before it runs: it asks whether it is still the one
        started.start();
    }

    private void run() {
        while (Thread.currentThread() == thread) {
            Duration pause = stepOrWait();
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Duration stepOrWait() {
        try {
            return step();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return retryAfter; // it stops, and that is no trouble
            }
            return waitFor((e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        }
    }

    /** Breaks off what is under way: whatever was not written yet, the next start finds again. */
    @Override
    public final void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }
}
