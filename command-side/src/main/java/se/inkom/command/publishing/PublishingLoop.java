package se.inkom.command.publishing;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.inkom.command.publishing.PublishedPosition.Progress;
import se.inkom.command.support.SteadyLoop;

/** Keeps publishing, one batch after the other. What was sent and not noted is sent again next time. */
final class PublishingLoop extends SteadyLoop {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingLoop.class);

    private final PublishEvents publish;
    private final PublishedPosition published;
    private final PublishingProperties settings;
    private final Clock clock;
    private volatile Progress progress = new Progress(0, 0, null);

    PublishingLoop(PublishEvents publish, PublishedPosition published, PublishingProperties settings, Clock clock) {
        super("publishing", settings.retryAfter(), settings.patience());
        this.publish = publish;
        this.published = published;
        this.settings = settings;
        this.clock = clock;
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

    @Override
    protected Duration step() {
        progress = published.progress();
        boolean more = progress.lag() > 0 && publish.next() == settings.batchSize();
        progress = progress.lag() > 0 ? published.progress() : progress;
        return goOn(more ? Duration.ZERO : settings.pollInterval());
    }

    @Override
    protected void tellTrouble(String trouble) {
        LOG.warn("Publishing of events waits at position {}: {}", progress.position(), trouble);
    }

    @Override
    protected void tellOver() {
        LOG.info("Publishing of events goes on at position {}", progress.position());
    }
}
