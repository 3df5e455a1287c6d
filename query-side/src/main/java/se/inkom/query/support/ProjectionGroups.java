package se.inkom.query.support;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.ledger.store.LedgerReader;

/** All projections: started after the tables exist, stopped before the database goes. */
@Component
class ProjectionGroups implements SmartLifecycle {
    private final List<ProjectionGroup> groups;
    private final ProjectionGuard guard;
    private final LedgerReader ledger;
    private final Tokens tokens;
    private final RebuildRows rebuilds;
    private final UnreadableEvents unreadable;
    private volatile boolean running;

    ProjectionGroups(
            List<Projection> projections,
            ProjectionGuard guard,
            LedgerReader ledger,
            EmbeddedEventStore feed,
            TokenStore tokenStore,
            Tokens tokens,
            RebuildRows rebuilds,
            UnreadableEvents unreadable,
            SpringTransactionManager axonTransactions,
            PropagatingErrorHandler errors,
            PlatformTransactionManager transactions,
            QueryProperties properties,
            Clock clock) {
        this.guard = guard;
        this.ledger = ledger;
        this.tokens = tokens;
        this.rebuilds = rebuilds;
        this.unreadable = unreadable;
        this.groups = projections.stream()
                .map(projection -> new ProjectionGroup(
                        projection,
                        new ProjectionHandler(projection, tokens, new TransactionTemplate(transactions), clock),
                        feed,
                        tokenStore,
                        axonTransactions,
                        errors,
                        properties.batchSize()))
                .toList();
    }

    @Override
    public void start() {
        guard.check();
        groups.forEach(ProjectionGroup::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        groups.forEach(ProjectionGroup::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    List<ProjectionStatus> status() {
        long head = ledger.head();
        Map<String, ProjectionStatus.Rebuild> last = rebuilds.all(head);
        return groups.stream()
                .map(group -> status(group, head, last.get(group.name())))
                .toList();
    }

    private ProjectionStatus status(ProjectionGroup group, long head, ProjectionStatus.@Nullable Rebuild rebuild) {
        long position = tokens.position(group.name());
        return group.status(position, head, position < head ? unreadable.after(position) : null, rebuild);
    }

    List<Projection> projections() {
        return groups.stream().map(ProjectionGroup::projection).toList();
    }

    /** After its tables and its token were exchanged. */
    void restart(Projection projection) {
        groups.stream().filter(group -> group.projection() == projection).forEach(ProjectionGroup::restart);
    }
}
