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
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * One projection and the processor that feeds it. An event that cannot be handled stops this projection, visibly, and is
 * tried again until someone mends the cause; it is never skipped.
 */
final class ProjectionGroup {
    private final Projection projection;
    private final ProjectionHandler handler;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService threads;
    private volatile boolean restarting;

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

    Projection projection() {
        return projection;
    }

    String name() {
        return projection.name();
    }

    synchronized void start() {
        processor.start();
    }

    synchronized void close() {
        processor.shutDown();
        threads.shutdownNow();
    }

    /** Goes on from the stored token, which a rebuild has moved. */
    synchronized void restart() {
        if (threads.isShutdown()) {
            return;
        }
        restarting = true;
        try {
            processor.shutDown();
            handler.forget();
            processor.start();
        } finally {
            restarting = false;
        }
    }

    /** @param unreadable what the projection waits for, when nobody can read it */
    ProjectionStatus status(
            long stored,
            long head,
            ProjectionStatus.@Nullable Error unreadable,
            ProjectionStatus.@Nullable Rebuild rebuild) {
        long position = Math.min(head, stored);
        ProjectionStatus.Error error = error(unreadable);
        return new ProjectionStatus(
                name(),
                state(position >= head, error != null),
                position,
                head,
                ProjectionStatus.percent(position, head),
                handler.rate(),
                error,
                rebuild);
    }

    private ProjectionStatus.@Nullable Error error(ProjectionStatus.@Nullable Error unreadable) {
        ProjectionHandler.Failure failure = handler.failure();
        return failure == null
                ? unreadable
                : new ProjectionStatus.Error(failure.position(), failure.event(), failure.error(), failure.at());
    }

    private ProjectionStatus.State state(boolean caughtUp, boolean failing) {
        if (failing) {
            return ProjectionStatus.State.FAILING;
        }
        if (!processor.isRunning() && !restarting) {
            return ProjectionStatus.State.STOPPED;
        }
        return caughtUp ? ProjectionStatus.State.LIVE : ProjectionStatus.State.CATCHING_UP;
    }
}
