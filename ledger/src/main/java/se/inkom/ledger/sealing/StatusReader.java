package se.inkom.ledger.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.sealing.SealingStatus.CheckpointTimestamp;
import se.inkom.ledger.sealing.SealingStatus.SealedCheckpoint;

/** Everything there is to say about sealing, with one query. */
final class StatusReader {
    private static final String ALL = """
            select s.state, s.problem, s.epoch, s.size, h.position, e.recorded_at,
                   c.epoch, c.size, c.root, c.signed_at, t.epoch, t.size, t.authority, t.at, u.signed_at
            from ledger.seal_state s cross join ledger.event_head h
            left join ledger.event e on e.position = greatest(s.size, 1)
            left join lateral (select * from ledger.checkpoint order by epoch desc, size desc limit 1) c on true
            left join lateral (select * from ledger.checkpoint_timestamp order by epoch desc, size desc limit 1) t on true
            left join lateral (
              select signed_at from ledger.checkpoint x where t.epoch is null or (x.epoch, x.size) > (t.epoch, t.size)
              order by epoch, size limit 1) u on true
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    StatusReader(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SealingStatus read() {
        return Objects.requireNonNull(jdbc.queryForObject(ALL, (row, n) -> toStatus(row)));
    }

    private SealingStatus toStatus(ResultSet row) throws SQLException {
        return new SealingStatus(
                SealingState.valueOf(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                Math.max(0, row.getLong(4) - 1),
                row.getLong(5),
                secondsSince(row, 6),
                row.getObject(7) == null
                        ? null
                        : new SealedCheckpoint(
                                row.getInt(7),
                                row.getLong(8),
                                Base64.getEncoder().encodeToString(row.getBytes(9)),
                                Objects.requireNonNull(instant(row, 10))),
                row.getObject(11) == null
                        ? null
                        : new CheckpointTimestamp(
                                row.getInt(11),
                                row.getLong(12),
                                row.getString(13),
                                Objects.requireNonNull(instant(row, 14))),
                secondsSince(row, 15));
    }

    private long secondsSince(ResultSet row, int column) throws SQLException {
        Instant then = instant(row, column);
        return then == null
                ? 0
                : Math.max(0, Duration.between(then, clock.instant()).toSeconds());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
