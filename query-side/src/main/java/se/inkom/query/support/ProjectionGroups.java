package se.inkom.query.support;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/** All projections: started after the tables exist, stopped before the database goes. */
@Component
class ProjectionGroups implements SmartLifecycle {
    private final List<ProjectionGroup> groups;
    private final ProjectionGuard guard;
    private final PostgresEventStorageEngine ledger;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    ProjectionGroups(
            List<Projection> projections,
            ProjectionGuard guard,
            PostgresEventStorageEngine ledger,
            EmbeddedEventStore feed,
            TokenStore tokens,
            SpringTransactionManager axonTransactions,
            PropagatingErrorHandler errors,
            PlatformTransactionManager transactions,
            JdbcClient db,
            QueryProperties properties,
            Clock clock) {
        this.guard = guard;
        this.ledger = ledger;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.groups = projections.stream()
                .map(projection -> new ProjectionGroup(
                        projection,
                        new ProjectionHandler(projection, clock),
                        feed,
                        tokens,
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
        long head = ledger.createHeadToken().position().orElse(0);
        return groups.stream()
                .map(group -> group.status(storedPosition(group.name()), head))
                .toList();
    }

    /** What is committed, not what some thread has in hand; also right when another instance does the work. */
    private long storedPosition(String name) {
        return db.sql("""
                        select coalesce(max((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint), 0)
                        from query.token_entry where processor_name = ? and token is not null
                        """).param(name).query(Long.class).single();
    }

    Optional<ProjectionStatus> status(String name) {
        return status().stream().filter(status -> status.name().equals(name)).findFirst();
    }

    /** @return empty when there is no such projection */
    Optional<ProjectionStatus> rebuild(String name) {
        Optional<ProjectionGroup> found =
                groups.stream().filter(group -> group.name().equals(name)).findFirst();
        found.ifPresent(group -> {
            synchronized (group) {
                group.rebuild(db, transaction);
            }
        });
        return found.flatMap(group -> status(group.name()));
    }
}
