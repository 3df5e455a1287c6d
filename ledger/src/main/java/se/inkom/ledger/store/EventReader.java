package se.inkom.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.inkom.ledger.types.TypeRegistry;

/** Reads events by position in keyset pages, or all of one aggregate with one query. Positions are dense: nothing to wait for. */
final class EventReader {
    private static final int PAGE = 1000;
    private static final String COLUMNS =
            "select position, event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata from ledger.event ";

    private final JdbcTemplate jdbc;
    private final TypeRegistry types;

    EventReader(DataSource dataSource, TypeRegistry types) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.types = types;
    }

    Stream<TrackedEventMessage<?>> from(long position) {
        return StreamSupport.stream(new Pages(position), false);
    }

    List<? extends DomainEventMessage<?>> ofAggregate(String aggregateId, long firstSequenceNumber) {
        return jdbc.query(
                COLUMNS + "where aggregate_id = ? and sequence_number >= ? order by sequence_number",
                eventRow,
                UUID.fromString(aggregateId),
                firstSequenceNumber);
    }

    /** Of each of them everything, an empty list for one that has nothing. */
    Map<String, List<? extends DomainEventMessage<?>>> ofAggregates(Collection<String> aggregateIds) {
        UUID[] ids = aggregateIds.stream().map(UUID::fromString).toArray(UUID[]::new);
        Map<String, List<? extends DomainEventMessage<?>>> found = new HashMap<>();
        aggregateIds.forEach(id -> found.put(id, List.of()));
        found.putAll(jdbc
                .query(
                        COLUMNS + "where aggregate_id = any(?) order by aggregate_id, sequence_number",
                        eventRow,
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier)));
        return found;
    }

    Optional<Long> lastSequenceNumber(String aggregateId) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(sequence_number) from ledger.event where aggregate_id = ?",
                Long.class,
                UUID.fromString(aggregateId)));
    }

    long head() {
        return one("select position from ledger.event_head");
    }

    long lastBefore(Instant at) {
        return one(
                "select coalesce(min(position) - 1, (select position from ledger.event_head)) from ledger.event where recorded_at >= ?",
                at.atOffset(ZoneOffset.UTC));
    }

    private long one(String sql, Object... parameters) {
        Long value = jdbc.queryForObject(sql, Long.class, parameters);
        if (value == null) {
            throw new IllegalStateException("The ledger's head row is missing");
        }
        return value;
    }

    private final RowMapper<GenericTrackedDomainEventMessage<?>> eventRow = this::toMessage;

    private GenericTrackedDomainEventMessage<?> toMessage(ResultSet row, int n) throws SQLException {
        String name = row.getString(5);
        var message = new GenericDomainEventMessage<Object>(
                TypeRegistry.aggregateType(name),
                row.getString(3),
                row.getLong(4),
                types.fromJson(name, row.getInt(6), row.getString(8)),
                types.metadataFromJson(row.getString(9)),
                row.getString(2),
                row.getObject(7, OffsetDateTime.class).toInstant());
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(row.getLong(1)), message);
    }

    /** Page after page until one is not full: a stream that ends, as Axon's event store expects when it polls. */
    private final class Pages extends AbstractSpliterator<TrackedEventMessage<?>> {
        private long position;
        private boolean last;
        private Iterator<GenericTrackedDomainEventMessage<?>> page =
                List.<GenericTrackedDomainEventMessage<?>>of().iterator();

        Pages(long position) {
            super(Long.MAX_VALUE, ORDERED | NONNULL | DISTINCT);
            this.position = position;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            if (!page.hasNext() && !last) {
                List<GenericTrackedDomainEventMessage<?>> rows =
                        jdbc.query(COLUMNS + "where position > ? order by position limit " + PAGE, eventRow, position);
                last = rows.size() < PAGE;
                page = rows.iterator();
            }
            if (!page.hasNext()) {
                return false;
            }
            GenericTrackedDomainEventMessage<?> event = page.next();
            position = event.trackingToken().position().orElseThrow();
            action.accept(event);
            return true;
        }
    }
}
