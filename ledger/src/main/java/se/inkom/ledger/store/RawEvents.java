package se.inkom.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads rows of the ledger without making events of them. Positions are dense, so a page is complete. */
public final class RawEvents {
    private static final String SELECT = """
            select position, event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata
            from ledger.event
            """;

    private final JdbcTemplate jdbc;

    public RawEvents(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The next events after a position, at most {@code limit}. */
    public List<RawEvent> after(long position, int limit) {
        return jdbc.query(SELECT + "where position > ? order by position limit ?", RawEvents::toEvent, position, limit);
    }

    /** All events of a case or matter, in their order; none when nobody knows it. */
    public List<RawEvent> ofAggregate(UUID aggregateId) {
        return jdbc.query(SELECT + "where aggregate_id = ? order by sequence_number", RawEvents::toEvent, aggregateId);
    }

    private static RawEvent toEvent(ResultSet row, int n) throws SQLException {
        return new RawEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
    }
}
