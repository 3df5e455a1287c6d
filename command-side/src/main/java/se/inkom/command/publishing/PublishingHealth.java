package se.inkom.command.publishing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while events cannot be published: someone should look, although cases go on being handled. */
final class PublishingHealth implements HealthIndicator {
    private final PublishingLoop loop;

    PublishingHealth(PublishingLoop loop) {
        this.loop = loop;
    }

    @Override
    public Health health() {
        String trouble = loop.trouble();
        var health = trouble == null ? Health.up() : Health.down().withDetail("error", trouble);
        return health.withDetail("position", loop.progress().position())
                .withDetail("head", loop.progress().head())
                .withDetail("lag", loop.lag())
                .withDetail("delaySeconds", loop.delay().toSeconds())
                .build();
    }
}
