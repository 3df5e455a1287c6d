package se.inkom.command.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.inkom.command.watch.FollowedPosition.Progress;

/** Keeps watching in a thread of its own: follows, then looks. A database that is away, or a wrong clock, is waited for. */
final class WatchLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WatchLoop.class);

    private final ClockGuard guard;
    private final FollowCases follow;
    private final Look look;
    private final FollowedPosition followed;
    private final WatchProperties settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;
    private volatile Progress progress = Progress.UNKNOWN;
    private volatile @Nullable String trouble;

    WatchLoop(
            ClockGuard guard,
            FollowCases follow,
            Look look,
            FollowedPosition followed,
            WatchProperties settings,
            Clock clock) {
        this.guard = guard;
        this.follow = follow;
        this.look = look;
        this.followed = followed;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        Thread watching = Thread.ofPlatform().name("watch").daemon().unstarted(this::run);
        thread = watching; // known before it runs: it asks whether it is still the one
        watching.start();
    }

    /** Between two transactions or in the middle of one: what was not written is found by the next look. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    Progress progress() {
        return progress;
    }

    /** How long the notice that is most overdue has been waiting. */
    Duration delay() {
        Instant since = progress.dueSince();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /** What the watch waits for, null when nothing is wrong. */
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
            String distrust = guard.distrust();
            if (distrust != null) {
                inTrouble(distrust);
                progress = followed.progress(clock.instant());
                return settings.retryAfter();
            }
            boolean more = follow.next() | look.atCases(settings.batchSize()) == settings.batchSize();
            look.atAccounts();
            progress = followed.progress(clock.instant());
            over();
            return more ? Duration.ZERO : settings.pollInterval();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                inTrouble((e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
            }
            return settings.retryAfter();
        }
    }

    /** Said once for each trouble, not every second. */
    private void inTrouble(String kind) {
        if (!kind.equals(trouble)) {
            LOG.error("No deadline is watched: {}", kind);
        }
        trouble = kind;
    }

    private void over() {
        if (trouble != null) {
            LOG.info("Deadlines are watched again");
            trouble = null;
        }
    }
}
