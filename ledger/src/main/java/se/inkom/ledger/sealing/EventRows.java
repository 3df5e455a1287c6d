package se.inkom.ledger.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;

/**
 * Events as leaf records: the bytes as they are stored, never parsed. One query for a stretch of positions, however many
 * they are.
 */
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
        jdbc.query(
                STRETCH,
                row -> {
                    records[Math.toIntExact(row.getLong(1) - from)] = record(row);
                },
                from,
                to);
        return records;
    }

    private byte[] record(ResultSet row) throws SQLException {
        return new EventRecord(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        EventRecord.micros(
                                row.getObject(5, OffsetDateTime.class).toInstant()),
                        row.getInt(6),
                        sha256(row.getBytes(7)),
                        sha256(row.getBytes(8)),
                        new String(row.getBytes(9), StandardCharsets.UTF_8))
                .encode();
    }

    private Hash sha256(byte[] stored) {
        return Hash.of(digest.digest(stored));
    }
}
