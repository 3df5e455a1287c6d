package se.inkom.command.sealing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.inkom.ledger.sealing.Sealing;
import se.inkom.ledger.sealing.SealingState;
import se.inkom.ledger.sealing.SealingStatus;

/** Down when nothing is sealed, or when the seal or its timestamps come too late: someone should look, while work goes on. */
@Component("sealing")
class SealingHealth implements HealthIndicator {
    private final Sealing sealing;
    private final SealingProperties properties;

    SealingHealth(Sealing sealing, SealingProperties properties) {
        this.sealing = sealing;
        this.properties = properties;
    }

    @Override
    public Health health() {
        SealingStatus status;
        try {
            status = sealing.status();
        } catch (DataAccessException away) {
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
        var health = Health.up()
                .withDetail("state", status.state())
                .withDetail("sealed", status.sealedPosition() + "/" + status.head());
        if (status.problem() != null) {
            health.withDetail("problem", status.problem());
        }
        if (status.state() != SealingState.SEALING) {
            health.down();
        }
        if (status.lagSeconds() > properties.lagAlarm().toSeconds()) {
            health.down().withDetail("lag", "An event has waited for its seal for " + status.lagSeconds() + " seconds");
        }
        if (!properties.timestamp().authorities().isEmpty()
                && status.untimestampedSeconds()
                        > properties.timestamp().alarm().toSeconds()) {
            health.down()
                    .withDetail(
                            "timestamps",
                            "No authority has timestamped a checkpoint for " + status.untimestampedSeconds()
                                    + " seconds");
        }
        return health.build();
    }
}
