package se.inkom.query.support;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a projection stands still on an event: someone should look, although reading goes on. */
@Component("projections")
class ProjectionHealth implements HealthIndicator {
    private final ProjectionGroups groups;

    ProjectionHealth(ProjectionGroups groups) {
        this.groups = groups;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (ProjectionStatus status : groups.status()) {
            health.withDetail(status.name(), status.state() + " " + status.position() + "/" + status.head());
            if (status.state() == ProjectionStatus.State.FAILING || status.state() == ProjectionStatus.State.STOPPED) {
                health.down();
            }
        }
        return health.build();
    }
}
