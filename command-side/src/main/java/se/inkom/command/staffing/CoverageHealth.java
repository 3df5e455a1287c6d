package se.inkom.command.staffing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while nobody is there for an account or a unit (R15): someone should look, while work goes on. */
@Component("coverage")
class CoverageHealth implements HealthIndicator {
    private final CoverageCheck check;

    CoverageHealth(CoverageCheck check, MeterRegistry metrics) {
        this.check = check;
        Gauge.builder("inkom.coverage.uncovered", this, health -> health.in(CoverageState.UNCOVERED)
                        .size())
                .register(metrics);
        Gauge.builder("inkom.coverage.without.substitute", this, health -> health.in(CoverageState.NO_SUBSTITUTE)
                        .size())
                .register(metrics);
    }

    @Override
    public Health health() {
        List<String> uncovered = in(CoverageState.UNCOVERED);
        return (uncovered.isEmpty() ? Health.up() : Health.down())
                .withDetail("uncovered", uncovered)
                .withDetail("withoutSubstitute", in(CoverageState.NO_SUBSTITUTE))
                .build();
    }

    private List<String> in(CoverageState state) {
        List<CoverageCheck.Found> found = check.latest();
        return found == null
                ? List.of()
                : found.stream()
                        .filter(one -> one.state() == state)
                        .map(one -> one.watched().kind() + "/" + one.watched().id())
                        .toList();
    }
}
