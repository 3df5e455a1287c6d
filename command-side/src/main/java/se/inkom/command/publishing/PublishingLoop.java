package se.inkom.command.publishing;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.inkom.command.publishing.PublishedPosition.Progress;

/** Keeps publishing, one batch after the other, in a thread of its own; a broker or database that is away is waited for. */
final class PublishingLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingLoop.class);

    private final PublishEvents publish;
    private final PublishedPosition published;
    private final PublishingProperties settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;
    private volatile Progress progress = new Progress(0, 0, null);
    private volatile @Nullable String trouble;

    PublishingLoop(PublishEvents publish, PublishedPosition published, PublishingProperties settings, Clock clock) {
        this.publish = publish;
        this.published = published;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        Thread publishing = Thread.ofPlatform().name("publishing").daemon().unstarted(this::run);
        thread = publishing; // known before it runs: it asks whether it is still the one
        publishing.start();
    }

    /** Between two events or in the middle of a batch: what was sent and not noted is sent again next time. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(settings.patience());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    long lag() {
        return progress.lag();
    }

    /** How long the oldest unpublished event has been waiting. */
    Duration delay() {
        var since = progress.waitingSince();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    Progress progress() {
        return progress;
    }

    /** The kind of trouble that publishing waits for, null when there is none. */
    @Nullable
    String trouble() {
        return trouble;
    }

    private void run() {
        while (Thread.currentThread() == thread) {
            Duration pause = step();
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Duration step() {
        try {
            progress = published.progress();
            boolean more = progress.lag() > 0 && publish.next() == settings.batchSize();
            progress = progress.lag() > 0 ? published.progress() : progress;
            over();
            return more ? Duration.ZERO : settings.pollInterval();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                inTrouble(e);
            }
            return settings.retryAfter();
        }
    }

    /** Said once for each trouble, not every second. */
    private void inTrouble(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String kind = cause.getClass().getSimpleName();
        if (!kind.equals(trouble)) {
            LOG.warn("Publishing of events waits at position {}: {}", progress.position(), kind);
        }
        trouble = kind;
    }

    private void over() {
        if (trouble != null) {
            LOG.info("Publishing of events goes on at position {}", progress.position());
            trouble = null;
        }
    }
}
