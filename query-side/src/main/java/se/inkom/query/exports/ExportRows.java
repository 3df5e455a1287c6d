package se.inkom.query.exports;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.query.support.Page;
import se.inkom.query.support.SqlTime;
import se.inkom.web.Cursor;
import tools.jackson.databind.json.JsonMapper;

/** What was ordered and how far it has come. */
@Repository
class ExportRows {
    private static final String SELECT = "select * from query.diary_export ";

    private final JdbcClient db;
    private final JsonMapper json;

    ExportRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @return whether it is new; not so when that day's export, or that key, is there already */
    boolean order(Export export, @Nullable String key, String digest) {
        return db.sql("""
                        insert into query.diary_export (export_id, ordered_at, ordered_by, wanted, daily_on, idempotency_key,
                          request_digest, state, up_to, next_try_at)
                        values (:id, :at, :by, :wanted, :on, :key, :digest, 'WAITING', :upTo, :at) on conflict do nothing
                        """)
                        .param("id", export.id())
                        .param("at", SqlTime.utc(export.orderedAt()))
                        .param("by", export.orderedBy())
                        .param("wanted", json.writeValueAsString(export.wanted()))
                        .param("on", export.dailyOn())
                        .param("key", key)
                        .param("digest", digest)
                        .param("upTo", export.upTo())
                        .update()
                == 1;
    }

    /** The id of what was ordered with this key before, and the digest of that request. */
    Optional<Earlier> earlier(String orderedBy, String key) {
        return db.sql(
                        "select export_id, request_digest from query.diary_export where ordered_by = ? and idempotency_key = ?")
                .params(orderedBy, key)
                .query((row, n) -> new Earlier(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    record Earlier(UUID id, String digest) {}

    Optional<Export> byId(UUID id) {
        return db.sql(SELECT + "where export_id = ?")
                .param(id)
                .query(this::export)
                .optional();
    }

    /** Newest first. */
    Page<Export> page(int limit, @Nullable Cursor after) {
        var query = db.sql(SELECT
                        + (after == null ? "" : "where (ordered_at, export_id) < (:at::timestamptz, :id::uuid) ")
                        + "order by ordered_at desc, export_id desc limit :limit")
                .param("limit", limit + 1);
        if (after != null) {
            query = query.param("at", after.values().get(0))
                    .param("id", after.values().get(1));
        }
        return Page.of(
                query.query(this::export).list(),
                limit,
                last -> Cursor.of(last.orderedAt().toString(), last.id()));
    }

    /** What is to be worked on now, begun or not. */
    Optional<Export> next(Instant now) {
        return db.sql(SELECT + "where state in ('WAITING', 'RUNNING') and next_try_at <= ? order by ordered_at limit 1")
                .param(SqlTime.utc(now))
                .query(this::export)
                .optional();
    }

    void begin(UUID id, long upTo) {
        db.sql("update query.diary_export set state = 'RUNNING', up_to = ?, lines = 0, bytes = 0 where export_id = ?")
                .params(upTo, id)
                .update();
    }

    void progress(UUID id, long lines, long bytes) {
        db.sql("update query.diary_export set lines = ?, bytes = ? where export_id = ?")
                .params(lines, bytes, id)
                .update();
    }

    void done(UUID id, Manifest manifest, Instant now) {
        db.sql(
                        "update query.diary_export set state = 'DONE', manifest = ?, failure = null, finished_at = ? where export_id = ?")
                .params(json.writeValueAsString(manifest), SqlTime.utc(now), id)
                .update();
    }

    void failed(UUID id, String failure, Instant now) {
        db.sql("update query.diary_export set state = 'FAILED', failure = ?, finished_at = ? where export_id = ?")
                .params(failure, SqlTime.utc(now), id)
                .update();
    }

    void tryAgain(UUID id, String failure, Instant at) {
        db.sql(
                        "update query.diary_export set attempts = attempts + 1, failure = ?, next_try_at = ? where export_id = ?")
                .params(failure, SqlTime.utc(at), id)
                .update();
    }

    /** The last export of a night that was finished. */
    Optional<Export> lastDaily() {
        return db.sql(SELECT
                        + "where daily_on is not null and state in ('DONE', 'EXPIRED') order by daily_on desc limit 1")
                .query(this::export)
                .optional();
    }

    Optional<LocalDate> lastOrderedDay() {
        return db.sql("select max(daily_on) from query.diary_export")
                .query(LocalDate.class)
                .optional();
    }

    List<UUID> finishedBefore(Instant time) {
        return db.sql("select export_id from query.diary_export where state in ('DONE', 'FAILED') and finished_at < ?")
                .param(SqlTime.utc(time))
                .query(UUID.class)
                .list();
    }

    void expired(UUID id) {
        db.sql("update query.diary_export set state = 'EXPIRED' where export_id = ?")
                .param(id)
                .update();
    }

    void read(UUID id, String file, String reader, String purpose, Instant now) {
        db.sql(
                        "insert into query.diary_export_reading (export_id, file, reader, purpose, read_at) values (?, ?, ?, ?, ?)")
                .params(id, file, reader, purpose, SqlTime.utc(now))
                .update();
    }

    private Export export(ResultSet row, int n) throws SQLException {
        String manifest = row.getString("manifest");
        return new Export(
                row.getObject("export_id", UUID.class),
                Objects.requireNonNull(instant(row, "ordered_at")),
                row.getString("ordered_by"),
                json.readValue(row.getString("wanted"), Wanted.class),
                row.getObject("daily_on", LocalDate.class),
                Export.State.valueOf(row.getString("state")),
                row.getObject("up_to", Long.class),
                row.getLong("lines"),
                row.getLong("bytes"),
                row.getInt("attempts"),
                row.getString("failure"),
                manifest == null ? null : json.readValue(manifest, Manifest.class),
                instant(row, "finished_at"));
    }
}
