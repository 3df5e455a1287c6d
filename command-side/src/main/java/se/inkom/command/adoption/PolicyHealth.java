package se.inkom.command.adoption;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.time.StockholmTime;

/** Which policy judges, and whether its time has passed (R61, R62). Never down: an overdue policy is no reason to stop work. */
@Component("policy")
class PolicyHealth implements HealthIndicator {
    private final Policies policies;
    private final Clock clock;

    PolicyHealth(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Policy now = policies.current();
        var health = Health.up().withDetail("policy", now.ref().toString());
        List<String> warnings = PolicyWarnings.of(now, StockholmTime.dateOf(clock.instant()));
        if (!warnings.isEmpty()) {
            health.withDetail("warnings", warnings);
        }
        return health.build();
    }
}
