package se.inkom.channels.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.inkom.channels.notices.NoticesProperties;

/** Down while people's mail does not get away: somebody must look at the mail server. No part of readiness. */
@Component("mails")
class MailHealth implements HealthIndicator {
    private final MailRows rows;
    private final NoticesProperties properties;
    private final Clock clock;

    MailHealth(MailRows rows, NoticesProperties properties, Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            Optional<Instant> oldest = rows.oldestWaiting();
            var health = Health.up();
            oldest.ifPresent(since -> {
                Duration waits = Duration.between(since, clock.instant());
                health.withDetail("oldestWaitsSeconds", waits.toSeconds());
                if (waits.compareTo(properties.alarmAfter()) > 0) {
                    health.down();
                }
            });
            return health.build();
        } catch (DataAccessException | TransactionException away) {
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
    }
}
