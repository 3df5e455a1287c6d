package se.inkom.ledger.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.RowMapper;
import se.inkom.ledger.types.TypeRegistry;

/** The ledger's reader in the words of Axon's event store. */
final class EventReader {
    private final LedgerReader ledger;
    private final RowMapper<StoredEventMessage<?>> message;

    EventReader(DataSource dataSource, TypeRegistry types) {
        this.ledger = new LedgerReader(dataSource, types);
        this.message = ledger::message;
    }

    Stream<TrackedEventMessage<?>> from(long position) {
        return StreamSupport.stream(new Pages(position), false);
    }

    List<? extends DomainEventMessage<?>> ofAggregate(String aggregateId, long firstSequenceNumber) {
        return ledger.ofAggregate(UUID.fromString(aggregateId), firstSequenceNumber, message);
    }

    /** Of each of them everything, an empty list for one that has nothing. */
    Map<String, List<? extends DomainEventMessage<?>>> ofAggregates(Collection<String> aggregateIds) {
        Map<String, List<? extends DomainEventMessage<?>>> found = new HashMap<>();
        aggregateIds.forEach(id -> found.put(id, List.of()));
        UUID[] ids = aggregateIds.stream().map(UUID::fromString).toArray(UUID[]::new);
        found.putAll(ledger.ofAggregates(ids, message).stream()
                .collect(Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier)));
        return found;
    }

    Optional<Long> lastSequenceNumber(String aggregateId) {
        return ledger.lastSequenceNumber(UUID.fromString(aggregateId)).stream()
                .boxed()
                .findFirst();
    }

    long head() {
        return ledger.head();
    }

    long lastBefore(Instant at) {
        return ledger.lastBefore(at);
    }

    /** Page after page until one is not full: a stream that ends, as Axon's event store expects when it polls. */
    private final class Pages extends AbstractSpliterator<TrackedEventMessage<?>> {
        private long position;
        private int limit = LedgerReader.PAGE;
        private boolean last;
        private Iterator<StoredEventMessage<?>> page =
                List.<StoredEventMessage<?>>of().iterator();

        Pages(long position) {
            super(Long.MAX_VALUE, ORDERED | NONNULL | DISTINCT);
            this.position = position;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            if (!page.hasNext() && !last) {
                List<StoredEventMessage<?>> rows = read();
                last = rows.size() < limit;
                page = rows.iterator();
            }
            if (!page.hasNext()) {
                return false;
            }
            StoredEventMessage<?> event = page.next();
            position = event.entry().position();
            action.accept(event);
            return true;
        }

        /** What nobody can read stops the reader, but not before everything ahead of it was handed on. */
        private List<StoredEventMessage<?>> read() {
            try {
                return ledger.page(position, limit, message);
            } catch (RuntimeException unreadable) {
                if (limit == 1) {
                    throw unreadable;
                }
                limit = 1;
                return read();
            }
        }
    }
}
