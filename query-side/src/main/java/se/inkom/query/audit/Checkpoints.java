package se.inkom.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.query.support.Page;
import se.inkom.query.support.SqlTime;
import se.inkom.web.Cursor;

/** Reads the sealer's tables. */
@Component
class Checkpoints {
    private final JdbcClient db;

    Checkpoints(JdbcClient db) {
        this.db = db;
    }

    Optional<SignedCheckpoint> latest() {
        return db.sql("""
                        select epoch, size, note, signed_at from ledger.checkpoint
                        order by epoch desc, size desc limit 1
                        """).query(Checkpoints::checkpoint).optional();
    }

    /**
     * The one that proves a position best and stays the same from then on: the first that holds it and has a timestamp, or
     * else the first that holds it.
     */
    Optional<SignedCheckpoint> holding(long position) {
        return db.sql("""
                        with now as (select epoch from ledger.seal_state)
                        select c.epoch, c.size, c.note, c.signed_at from ledger.checkpoint c, now
                        where c.epoch = now.epoch and c.size = coalesce(
                          (select min(t.size) from ledger.checkpoint_timestamp t, now
                           where t.epoch = now.epoch and t.size > :position),
                          (select min(n.size) from ledger.checkpoint n, now
                           where n.epoch = now.epoch and n.size > :position))
                        """)
                .param("position", position)
                .query(Checkpoints::checkpoint)
                .optional();
    }

    /** Newest first. */
    Page<CheckpointRow> page(int limit, @Nullable Cursor after) {
        var rows = db.sql("""
                        select epoch, size, root, signed_at, note from ledger.checkpoint
                        where (epoch, size) < (:epoch, :size) order by epoch desc, size desc limit :limit
                        """)
                .param("epoch", after == null ? Integer.MAX_VALUE : number(after, 0))
                .param("size", after == null ? Long.MAX_VALUE : number(after, 1))
                .param("limit", limit + 1)
                .query(this::row)
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.epoch(), last.size()));
    }

    /** The token of a checkpoint's first timestamp. */
    Optional<byte[]> timestamp(SignedCheckpoint of) {
        return db.sql("select token from ledger.checkpoint_timestamp where epoch = ? and size = ? order by at limit 1")
                .params(of.epoch(), of.size())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private CheckpointRow row(ResultSet row, int n) throws SQLException {
        return new CheckpointRow(
                row.getInt(1),
                row.getLong(2),
                base64(row.getBytes(3)),
                instant(row, "signed_at"),
                row.getString(5),
                timestamps(row.getInt(1), row.getLong(2)));
    }

    private List<CheckpointRow.Timestamp> timestamps(int epoch, long size) {
        return db.sql(
                        "select authority, at, token from ledger.checkpoint_timestamp where epoch = ? and size = ? order by at")
                .params(epoch, size)
                .query((row, n) ->
                        new CheckpointRow.Timestamp(row.getString(1), instant(row, "at"), base64(row.getBytes(3))))
                .list();
    }

    private static SignedCheckpoint checkpoint(ResultSet row, int n) throws SQLException {
        return new SignedCheckpoint(row.getInt(1), row.getLong(2), row.getString(3), instant(row, "signed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(SqlTime.instant(row, column));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static long number(Cursor cursor, int value) {
        try {
            return Long.parseLong(cursor.values().get(value));
        } catch (NumberFormatException notOurs) {
            throw Cursor.refused();
        }
    }
}
