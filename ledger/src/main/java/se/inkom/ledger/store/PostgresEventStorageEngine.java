package se.inkom.ledger.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import se.inkom.ledger.types.TypeRegistry;

/**
 * The ledger under Axon's event store: one table, dense positions, no snapshots (cases are short).
 *
 * <p>Appends of a unit of work are written with one statement when it commits ({@link FlushAtCommit}); the head row is
 * locked only then. A sequence number that is already taken surfaces as Axon's {@code ConcurrencyException}.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final String PREFETCHED = "ledger.prefetched";

    private final EventWriter writer;
    private final EventReader reader;
    private final FlushAtCommit<DomainEventMessage<?>> pending;

    public PostgresEventStorageEngine(DataSource dataSource, TypeRegistry types) {
        this.writer = new EventWriter(dataSource, types);
        this.reader = new EventReader(dataSource, types);
        this.pending = FlushAtCommit.ofEvents(dataSource, writer::write);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        pending.add(
                events.stream().map(PostgresEventStorageEngine::ofAnAggregate).toList());
    }

    private static DomainEventMessage<?> ofAnAggregate(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("Only aggregates write to the ledger, but "
                + event.getPayloadType().getSimpleName() + " was published without one");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return reader.from(positionOf(token));
    }

    /**
     * Reads several aggregates with one query, for the loads that the commands of the current group are about to make.
     * Forgotten with the unit of work.
     */
    public void prefetch(Collection<String> aggregateIds) {
        CurrentUnitOfWork.get().root().resources().put(PREFETCHED, reader.ofAggregates(aggregateIds));
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequenceNumber) {
        List<? extends DomainEventMessage<?>> known = takePrefetched(aggregateId);
        if (known != null && firstSequenceNumber == 0) {
            return DomainEventStream.of(known);
        }
        return DomainEventStream.of(reader.ofAggregate(aggregateId, firstSequenceNumber));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return reader.lastSequenceNumber(aggregateId);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant at) {
        return new GlobalSequenceTrackingToken(reader.lastBefore(at));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Inkom keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return Optional.empty();
    }

    /** Once only: a second load in the same unit of work asks the database. */
    private static @Nullable List<? extends DomainEventMessage<?>> takePrefetched(String aggregateId) {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        Map<String, List<? extends DomainEventMessage<?>>> prefetched =
                CurrentUnitOfWork.get().root().getResource(PREFETCHED);
        return prefetched == null ? null : prefetched.remove(aggregateId);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
