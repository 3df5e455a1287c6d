package se.inkom.query.support;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

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
        List<ProjectionStatus> all;
        try {
            all = groups.status();
        } catch (DataAccessException | TransactionException away) {
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
        for (ProjectionStatus status : all) {
            health.withDetail(status.name(), status.state() + " " + status.position() + "/" + status.head());
            if (status.state() == ProjectionStatus.State.FAILING || status.state() == ProjectionStatus.State.STOPPED) {
                health.down();
            }
        }
        return health.build();
    }
}
