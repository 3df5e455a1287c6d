package se.inkom.command.watch;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import se.inkom.command.watch.FollowedPosition.Progress;

/** Down when deadlines are not noticed, or too late: someone should look, while cases go on being handled. */
final class WatchHealth implements HealthIndicator {
    private final WatchLoop loop;
    private final Duration alarm;

    WatchHealth(WatchLoop loop, Duration alarm) {
        this.loop = loop;
        this.alarm = alarm;
    }

    @Override
    public Health health() {
        String trouble = loop.trouble();
        Progress progress = loop.progress();
        boolean well =
                trouble == null && progress.failing() == 0 && loop.delay().compareTo(alarm) <= 0;
        var health = well ? Health.up() : Health.down();
        if (trouble != null) {
            health.withDetail("trouble", trouble);
        }
        return health.withDetail("lag", progress.lag())
                .withDetail("failing", progress.failing())
                .withDetail("delaySeconds", loop.delay().toSeconds())
                .build();
    }
}
