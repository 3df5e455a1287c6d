package se.inkom.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.inkom.ledger.types.TypeRegistry;

/**
 * Reads the ledger by position in keyset pages, or all of one aggregate with one query. Positions are dense: nothing to wait
 * for, and no transaction to hold open between pages.
 */
public final class LedgerReader {
    /** Rows to a page that make it as fast as a cursor; more gains nothing (ADR 0018). */
    public static final int PAGE = 1000;

    private static final String SELECT =
            "select position, event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata from ledger.event ";
    private static final String BY_POSITION = SELECT + "where position > ? order by position limit ?";
    private static final String BY_AGGREGATE =
            SELECT + "where aggregate_id = ? and sequence_number >= ? order by sequence_number";
    private static final String BY_AGGREGATES =
            SELECT + "where aggregate_id = any(?) order by aggregate_id, sequence_number";

    private final JdbcTemplate jdbc;
    private final TypeRegistry types;

    public LedgerReader(DataSource dataSource, TypeRegistry types) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.types = types;
    }

    /** At most {@code limit} events after a position, in order; fewer only at the end of the ledger. */
    public List<LedgerEntry> page(long after, int limit) {
        return page(after, limit, this::entry);
    }

    /** The position of the last event; 0 when there is none. */
    public long head() {
        return one("select position from ledger.event_head");
    }

    /** Of each of these cases or matters everything, in its order. */
    public Map<UUID, List<LedgerEntry>> histories(Collection<UUID> aggregateIds) {
        return ofAggregates(aggregateIds.toArray(UUID[]::new), this::entry).stream()
                .collect(Collectors.groupingBy(LedgerEntry::aggregateId));
    }

    /**
     * Who has an event after one position and up to another.
     *
     * @param kind the first part of the events' names, such as {@code case}
     */
    public List<UUID> touched(long after, long upTo, String kind) {
        return jdbc.queryForList(
                "select distinct aggregate_id from ledger.event where position > ? and position <= ? and event_type like ?",
                UUID.class,
                after,
                upTo,
                kind + ".%");
    }

    long lastBefore(Instant at) {
        return one(
                "select coalesce(min(position) - 1, (select position from ledger.event_head)) from ledger.event where recorded_at >= ?",
                at.atOffset(ZoneOffset.UTC));
    }

    OptionalLong lastSequenceNumber(UUID aggregateId) {
        Long last = jdbc.queryForObject(
                "select max(sequence_number) from ledger.event where aggregate_id = ?", Long.class, aggregateId);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    <T> List<T> page(long after, int limit, RowMapper<T> row) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(BY_POSITION);
                    if (statement.isWrapperFor(PGStatement.class)) {
                        // Planned once and binary from the first page on, instead of from the fifth.
                        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                    }
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                    return statement;
                },
                row);
    }

    <T> List<T> ofAggregate(UUID aggregateId, long firstSequenceNumber, RowMapper<T> row) {
        return jdbc.query(BY_AGGREGATE, row, aggregateId, firstSequenceNumber);
    }

    <T> List<T> ofAggregates(UUID[] aggregateIds, RowMapper<T> row) {
        return jdbc.query(BY_AGGREGATES, row, (Object) aggregateIds);
    }

    StoredEventMessage<?> message(ResultSet row, int n) throws SQLException {
        return new StoredEventMessage<>(entry(row, n), row.getString(5), row.getString(9), types);
    }

    private LedgerEntry entry(ResultSet row, int n) throws SQLException {
        return new LedgerEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                recordedAt(row),
                types.fromJson(row.getString(5), row.getInt(6), row.getString(8)));
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject(7, OffsetDateTime.class).toInstant();
    }

    private long one(String sql, Object... parameters) {
        Long value = jdbc.queryForObject(sql, Long.class, parameters);
        if (value == null) {
            throw new IllegalStateException("The ledger's head row is missing");
        }
        return value;
    }
}
