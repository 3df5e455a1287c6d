package se.inkom.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.events.DomainEvent;
import se.inkom.ledger.types.TypeRegistry;
import se.inkom.ledger.types.TypeRegistry.StoredType;

/** Writes events with one statement: positions from the head row, rows from arrays. */
final class EventWriter {
    private static final String INSERT = """
            with head as materialized (select ledger.take_positions(?) as first)
            insert into ledger.event
              (position, event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata)
            select head.first + e.n - 1, e.event_id, e.aggregate_id, e.sequence_number, e.event_type, e.revision,
                   e.recorded_at, e.payload, e.metadata
            from head, unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::timestamptz[], ?::text[], ?::text[])
              with ordinality e(event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata, n)
            """;

    private final JdbcTemplate jdbc;
    private final TypeRegistry types;

    EventWriter(DataSource dataSource, TypeRegistry types) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.types = types;
    }

    void write(List<DomainEventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            jdbc.update(connection -> bind(connection, events));
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("Someone else changed the same case first; nothing of this was written", e);
        }
    }

    private PreparedStatement bind(Connection connection, List<DomainEventMessage<?>> events)
            throws java.sql.SQLException {
        int n = events.size();
        var eventIds = new UUID[n];
        var aggregateIds = new UUID[n];
        var sequenceNumbers = new Long[n];
        var names = new String[n];
        var revisions = new Integer[n];
        var recordedAt = new String[n];
        var payloads = new String[n];
        var metadata = new String[n];
        for (int i = 0; i < n; i++) {
            DomainEventMessage<?> event = events.get(i);
            StoredType type = types.of(event.getPayloadType());
            eventIds[i] = UUID.fromString(event.getIdentifier());
            aggregateIds[i] = UUID.fromString(event.getAggregateIdentifier());
            sequenceNumbers[i] = event.getSequenceNumber();
            names[i] = type.name();
            revisions[i] = type.revision();
            recordedAt[i] = event.getTimestamp()
                    .truncatedTo(ChronoUnit.MICROS)
                    .atOffset(ZoneOffset.UTC)
                    .toString();
            payloads[i] = types.toJson((DomainEvent) event.getPayload());
            metadata[i] = types.metadataToJson(asText(event.getMetaData()));
        }
        PreparedStatement statement = connection.prepareStatement(INSERT);
        statement.setInt(1, n);
        int column = 2;
        for (Array array : List.of(
                connection.createArrayOf("uuid", eventIds),
                connection.createArrayOf("uuid", aggregateIds),
                connection.createArrayOf("bigint", sequenceNumbers),
                connection.createArrayOf("text", names),
                connection.createArrayOf("int", revisions),
                connection.createArrayOf("timestamptz", recordedAt),
                connection.createArrayOf("text", payloads),
                connection.createArrayOf("text", metadata))) {
            statement.setArray(column++, array);
        }
        return statement;
    }

    private static Map<String, String> asText(Map<String, Object> metadata) {
        var text = new HashMap<String, String>();
        metadata.forEach((key, value) -> text.put(key, String.valueOf(value)));
        return text;
    }
}
