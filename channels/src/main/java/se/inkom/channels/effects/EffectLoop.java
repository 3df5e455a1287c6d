package se.inkom.channels.effects;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.inkom.channels.loop.WorkLoop;

/**
 * Several workers carry out effects, so that a slow account delays no other; one tells the desks. What cannot end before the
 * process does is in doubt at the next start, which is safe.
 */
@Component
class EffectLoop implements SmartLifecycle {
    private final EffectWorker worker;
    private final OutcomeReporter reporter;
    private final EffectMetrics metrics;
    private final WorkLoop carryingOut;
    private final WorkLoop telling;

    EffectLoop(EffectWorker worker, OutcomeReporter reporter, EffectMetrics metrics, EffectProperties properties) {
        this.worker = worker;
        this.reporter = reporter;
        this.metrics = metrics;
        this.carryingOut = new WorkLoop("effects", properties.workers(), properties.poll(), this::carryOut);
        this.telling = new WorkLoop("effects-tell", 1, properties.poll(), this::tell);
    }

    /** There may be something to do. */
    void wake() {
        carryingOut.wake();
        telling.wake();
    }

    private boolean carryOut() {
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

    @Override
    public void start() {
        carryingOut.start();
        telling.start();
    }

    @Override
    public void stop() {
        carryingOut.stop();
        telling.stop();
    }

    @Override
    public boolean isRunning() {
        return telling.isRunning();
    }
}
