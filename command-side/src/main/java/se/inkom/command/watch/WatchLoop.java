package se.inkom.command.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.inkom.command.support.SteadyLoop;
import se.inkom.command.watch.FollowedPosition.Progress;

/** Keeps watching: follows, then looks. A wrong clock is waited for like a database that is away. */
final class WatchLoop extends SteadyLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(WatchLoop.class);

    private final ClockGuard guard;
    private final FollowCases follow;
    private final Look look;
    private final FollowedPosition followed;
    private final WatchProperties settings;
    private final Clock clock;
    private volatile Progress progress = Progress.UNKNOWN;

    WatchLoop(
            ClockGuard guard,
            FollowCases follow,
            Look look,
            FollowedPosition followed,
            WatchProperties settings,
            Clock clock) {
        super("watch", settings.retryAfter(), PATIENCE);
        this.guard = guard;
        this.follow = follow;
        this.look = look;
        this.followed = followed;
        this.settings = settings;
        this.clock = clock;
    }

    Progress progress() {
        return progress;
    }

    /** How long the notice that is most overdue has been waiting. */
    Duration delay() {
        Instant since = progress.dueSince();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    @Override
    protected Duration step() {
        String distrust = guard.distrust();
        if (distrust != null) {
            progress = followed.progress(clock.instant());
            return waitFor(distrust);
        }
        boolean more = follow.next() | look.atCases(settings.batchSize()) == settings.batchSize();
        look.atAccounts();
        progress = followed.progress(clock.instant());
        return goOn(more ? Duration.ZERO : settings.pollInterval());
    }

    @Override
    protected void tellTrouble(String trouble) {
        LOG.error("No deadline is watched: {}", trouble);
    }

    @Override
    protected void tellOver() {
        LOG.info("Deadlines are watched again");
    }
}
