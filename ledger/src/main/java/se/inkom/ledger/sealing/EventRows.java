package se.inkom.ledger.sealing;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;

/** Events as they are stored, and as leaf records. One query for a stretch of positions, however many they are. */
final class EventRows {
    private static final String STRETCH = """
            select position, event_id, aggregate_id, sequence_number, recorded_at, revision, payload, metadata, event_type
            from ledger.event where position >= ? and position < ? order by position
            """;

    private final JdbcTemplate jdbc;
    private final MessageDigest digest = Hash.digest();

    EventRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The records of positions {@code from} to before {@code to}; null where there is no row. */
    @Nullable
    byte[][] read(long from, long to) {
        @Nullable byte[][] records = new byte[Math.toIntExact(to - from)][];
        jdbc.query(connection -> statement(connection, from, to), row -> {
            StoredEvent event = event(row);
            records[Math.toIntExact(event.position() - from)] = event.record(digest);
        });
        return records;
    }

    /** The rows themselves, in the same way. */
    @Nullable
    StoredEvent[] stored(long from, long to) {
        @Nullable StoredEvent[] events = new StoredEvent[Math.toIntExact(to - from)];
        jdbc.query(connection -> statement(connection, from, to), row -> {
            StoredEvent event = event(row);
            events[Math.toIntExact(event.position() - from)] = event;
        });
        return events;
    }

    private static PreparedStatement statement(Connection connection, long from, long to) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(STRETCH);
        if (statement.isWrapperFor(PGStatement.class)) {
            // Planned once and binary from the first stretch on, instead of from the fifth.
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        }
        statement.setLong(1, from);
        statement.setLong(2, to);
        return statement;
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                EventRecord.micros(row.getObject(5, OffsetDateTime.class).toInstant()),
                row.getInt(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
