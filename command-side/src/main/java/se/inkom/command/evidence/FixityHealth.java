package se.inkom.command.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Down when archived files are damaged, or when nobody has looked for two days: someone should look, while work goes on. */
@Component("fixity")
class FixityHealth implements HealthIndicator {
    private static final Duration OVERDUE = Duration.ofDays(2);

    private final FixityRuns runs;
    private final Clock clock;

    FixityHealth(FixityRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            return runs.latestFinished()
                    .map(this::of)
                    .orElseGet(() -> Health.up().withDetail("looked", "never").build());
        } catch (DataAccessException away) {
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
    }

    private Health of(FixityRuns.Run run) {
        Instant finished = Objects.requireNonNull(run.finishedAt());
        int damaged = runs.findings(run.id()).size();
        var health = Health.up()
                .withDetail("looked", finished)
                .withDetail("files", run.files())
                .withDetail("damaged", damaged);
        if (damaged > 0 || finished.isBefore(clock.instant().minus(OVERDUE))) {
            health.down();
        }
        return health.build();
    }
}
