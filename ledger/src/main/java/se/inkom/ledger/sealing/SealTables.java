package se.inkom.ledger.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** The log's own tables. Everything but the one row of state is only ever added to. */
final class SealTables {
    private final JdbcTemplate jdbc;

    SealTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param size of the tree; the opening record counts, so the events of positions below it are sealed */
    record State(int epoch, long size, long head, SealingState state) {}

    record Tile(int level, long n, byte[] hashes) {}

    record SignedCheckpoint(int epoch, long size, byte[] root, String note, Instant signedAt) {}

    State state() {
        return one(
                "select s.epoch, s.size, h.position, s.state from ledger.seal_state s, ledger.event_head h",
                row -> new State(
                        row.getInt(1), row.getLong(2), row.getLong(3), SealingState.valueOf(row.getString(4))));
    }

    /** What every instance and the auditor's side are told. */
    void say(SealingState state, @Nullable String problem) {
        jdbc.update(
                "update ledger.seal_state set state = ?, problem = ? where (state, problem) is distinct from (?, ?)",
                state.name(),
                problem,
                state.name(),
                problem);
    }

    /** @return whether it was opened here; false when somebody else moved the state first */
    boolean open(State before, int epoch, byte[] record, Instant at) {
        return jdbc.update("""
                with moved as (
                  update ledger.seal_state set epoch = ?, size = 0, state = 'SEALING', problem = null
                  where epoch = ? and size = ? returning epoch)
                insert into ledger.epoch (epoch, record, opened_at) select epoch, ?, ? from moved
                """, epoch, before.epoch(), before.size(), record, at.atOffset(ZoneOffset.UTC)) == 1;
    }

    byte[] openingRecord(int epoch) {
        return one("select record from ledger.epoch where epoch = ?", row -> row.getBytes(1), epoch);
    }

    /** The highest epoch that was ever opened here; it may be ahead of the state when that row was put back. */
    int newestEpoch() {
        return one("select coalesce(max(epoch), 0) from ledger.epoch", row -> row.getInt(1));
    }

    /**
     * Tiles, checkpoint and state in one statement, which is one transaction.
     *
     * @return false, and nothing is written, when the log is no longer of the size before
     */
    boolean seal(long sizeBefore, List<Tile> tiles, SignedCheckpoint checkpoint) {
        PreparedStatementCreator statement = connection -> bind(connection, sizeBefore, tiles, checkpoint);
        return jdbc.update(statement) == 1;
    }

    private static PreparedStatement bind(
            Connection connection, long sizeBefore, List<Tile> tiles, SignedCheckpoint checkpoint) throws SQLException {
        PreparedStatement s = connection.prepareStatement("""
                with moved as (
                  update ledger.seal_state set size = ? where epoch = ? and size = ? and state = 'SEALING' returning epoch),
                tiles as (
                  insert into ledger.seal_tile (epoch, level, n, hashes)
                  select m.epoch, t.* from moved m, unnest(?::int[], ?::bigint[], ?::bytea[]) t)
                insert into ledger.checkpoint (epoch, size, root, note, signed_at)
                select epoch, ?, ?, ?, ? from moved
                """);
        s.setLong(1, checkpoint.size());
        s.setInt(2, checkpoint.epoch());
        s.setLong(3, sizeBefore);
        s.setArray(
                4,
                connection.createArrayOf("int4", tiles.stream().map(Tile::level).toArray()));
        s.setArray(
                5, connection.createArrayOf("int8", tiles.stream().map(Tile::n).toArray()));
        s.setArray(
                6,
                connection.createArrayOf(
                        "bytea", tiles.stream().map(Tile::hashes).toArray(byte[][]::new)));
        s.setLong(7, checkpoint.size());
        s.setBytes(8, checkpoint.root());
        s.setString(9, checkpoint.note());
        s.setObject(10, checkpoint.signedAt().atOffset(ZoneOffset.UTC));
        return s;
    }

    Optional<byte[]> tile(int epoch, int level, long n) {
        return jdbc
                .query(
                        "select hashes from ledger.seal_tile where epoch = ? and level = ? and n = ?",
                        (row, i) -> row.getBytes(1),
                        epoch,
                        level,
                        n)
                .stream()
                .findFirst();
    }

    Optional<SignedCheckpoint> checkpoint(int epoch, long size) {
        return jdbc
                .query(
                        "select epoch, size, root, note, signed_at from ledger.checkpoint where epoch = ? and size = ?",
                        SealTables::toCheckpoint,
                        epoch,
                        size)
                .stream()
                .findFirst();
    }

    Optional<SignedCheckpoint> newestCheckpoint() {
        return jdbc.query("""
                        select epoch, size, root, note, signed_at from ledger.checkpoint
                        order by epoch desc, size desc limit 1
                        """, SealTables::toCheckpoint).stream().findFirst();
    }

    /** None, one or more: enough to tell whether an epoch has just begun. */
    long checkpoints(int epoch) {
        return one(
                "select count(*) from (select 1 from ledger.checkpoint where epoch = ? limit 2) few",
                row -> row.getLong(1),
                epoch);
    }

    /** Both ends excluded. */
    List<SignedCheckpoint> checkpointsBetween(int epoch, long from, long to) {
        return jdbc.query("""
                select epoch, size, root, note, signed_at from ledger.checkpoint
                where epoch = ? and size > ? and size < ? order by size
                """, SealTables::toCheckpoint, epoch, from, to);
    }

    /** An RFC 3161 token for a checkpoint. */
    record Timestamp(long size, byte[] token) {}

    /** One for each timestamped checkpoint, the oldest checkpoint first. */
    List<Timestamp> timestamps(int epoch) {
        return jdbc.query("""
                select distinct on (size) size, token from ledger.checkpoint_timestamp where epoch = ? order by size, at
                """, (row, n) -> new Timestamp(row.getLong(1), row.getBytes(2)), epoch);
    }

    Optional<Instant> lastTimestampAt() {
        return jdbc
                .query(
                        "select at from ledger.checkpoint_timestamp order by epoch desc, size desc limit 1",
                        (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream()
                .findFirst();
    }

    Optional<SignedCheckpoint> newestWithoutTimestamp() {
        return newestCheckpoint()
                .filter(newest -> Boolean.FALSE.equals(jdbc.queryForObject(
                        "select exists (select from ledger.checkpoint_timestamp where epoch = ? and size = ?)",
                        Boolean.class,
                        newest.epoch(),
                        newest.size())));
    }

    void addTimestamp(SignedCheckpoint of, String authority, byte[] token, Instant at) {
        jdbc.update(
                "insert into ledger.checkpoint_timestamp (epoch, size, authority, token, at) values (?, ?, ?, ?, ?)",
                of.epoch(),
                of.size(),
                authority,
                token,
                at.atOffset(ZoneOffset.UTC));
    }

    private static SignedCheckpoint toCheckpoint(ResultSet row, int n) throws SQLException {
        return new SignedCheckpoint(
                row.getInt(1),
                row.getLong(2),
                row.getBytes(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T one(String sql, Row<T> row, Object... parameters) {
        T value = jdbc.queryForObject(sql, (r, n) -> row.read(r), parameters);
        if (value == null) {
            throw new IllegalStateException("A row of the log's tables is missing");
        }
        return value;
    }
}
