package se.inkom.query.support;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One projection and the processor that feeds it. An event that cannot be handled stops this projection, visibly, and is
 * tried again until someone mends the cause; it is never skipped.
 */
final class ProjectionGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionGroup.class);

    private final Projection projection;
    private final ProjectionHandler handler;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService threads;
    private volatile boolean rebuilding;

    ProjectionGroup(
            Projection projection,
            ProjectionHandler handler,
            EmbeddedEventStore feed,
            TokenStore tokens,
            SpringTransactionManager transactions,
            PropagatingErrorHandler errors,
            int batchSize) {
        this.projection = projection;
        this.handler = handler;
        this.threads = Executors.newScheduledThreadPool(
                2, new CustomizableThreadFactory("projection-" + projection.name() + "-"));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .listenerInvocationErrorHandler(errors)
                        .build())
                .errorHandler(errors)
                .messageSource(feed)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(name -> threads)
                .workerExecutor(name -> threads)
                .initialSegmentCount(1)
                // The plain first token: a replay token would be stored as a nested object and buys nothing here.
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(batchSize)
                // Kept fresh well within the claim timeout, and asked for often, so that a start after kill -9 goes on
                // soon.
                .claimExtensionThreshold(2_000)
                .tokenClaimInterval(1_000)
                .build();
    }

    String name() {
        return projection.name();
    }

    void start() {
        processor.start();
    }

    void stop() {
        processor.shutDown();
    }

    void close() {
        stop();
        threads.shutdownNow();
    }

    /** Empties the tables and forgets the token in one transaction, then reads the ledger from its beginning. */
    void rebuild(JdbcClient db, TransactionTemplate transaction) {
        LOG.info("Rebuilding projection {}", name());
        processor.shutDown();
        try {
            transaction.executeWithoutResult(tx -> {
                projection.tables().forEach(table -> db.sql("truncate " + table).update());
                db.sql("delete from query.token_entry where processor_name = ?")
                        .param(name())
                        .update();
            });
            handler.forget();
            rebuilding = true;
        } finally {
            processor.start();
        }
    }

    ProjectionStatus status(long stored, long head) {
        long position = Math.min(head, stored);
        ProjectionHandler.Failure failure = handler.failure();
        if (position >= head) {
            rebuilding = false;
        }
        return new ProjectionStatus(
                name(),
                state(position >= head, failure != null),
                position,
                head,
                head == 0 ? 100 : Math.floor(1000.0 * position / head) / 10,
                handler.rate(),
                failure == null
                        ? null
                        : new ProjectionStatus.Error(
                                failure.position(), failure.event(), failure.error(), failure.at()));
    }

    private ProjectionStatus.State state(boolean caughtUp, boolean failing) {
        if (failing) {
            return ProjectionStatus.State.FAILING;
        }
        if (!processor.isRunning()) {
            return ProjectionStatus.State.STOPPED;
        }
        if (caughtUp) {
            return ProjectionStatus.State.LIVE;
        }
        return rebuilding ? ProjectionStatus.State.REBUILDING : ProjectionStatus.State.CATCHING_UP;
    }
}
