package se.inkom.query.archive;

import static java.time.ZoneOffset.UTC;
import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.query.archive.check.Finding;
import se.inkom.query.archive.sip.ErmsVersion;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;
import tools.jackson.databind.json.JsonMapper;

/** {@code query.archive_package}: what was asked for and what became of it. No projection: nobody could make it anew. */
@Component
class Packages {
    private static final JsonMapper JSON = new JsonMapper();

    /** A worker that has said nothing for so long is taken for dead; its package is begun anew. */
    private static final String DEAD_AFTER = "interval '5 minutes'";

    private final JdbcClient db;
    private final Clock clock;

    Packages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One that a worker has taken on. */
    record Taken(
            UUID packageId, String receiver, ErmsVersion erms, Wanted wanted, String requestedBy, String purpose) {}

    /** What was made. */
    record Finished(long position, String objectId, String sha256, long length, List<UUID> matters) {}

    /** @return the package's id; that of the first time when the key was used before, or empty when for something else */
    Optional<UUID> request(
            String receiver, ErmsVersion erms, Wanted wanted, String purpose, Actor by, @Nullable String key) {
        UUID id = UUID.randomUUID();
        String request = receiver + " " + wanted + " " + purpose;
        int inserted = db.sql("""
                        insert into query.archive_package (package_id, receiver, erms, matter_id, from_date, to_date, authority,
                          finished_only, purpose, requested_at, requested_by, idempotency_key, request)
                        values (:id, :receiver, :erms, :matter, :from, :to, :authority, :finished, :purpose, :at, :by, :key,
                          :request) on conflict do nothing
                        """)
                .param("id", id)
                .param("receiver", receiver)
                .param("erms", erms.name())
                .param("matter", wanted.matterId(), Types.OTHER)
                .param("from", wanted.from(), Types.DATE)
                .param("to", wanted.to(), Types.DATE)
                .param("authority", wanted.authority(), Types.VARCHAR)
                .param("finished", wanted.finished())
                .param("purpose", purpose)
                .param("at", clock.instant().atOffset(UTC))
                .param("by", by.id().value())
                .param("key", key, Types.VARCHAR)
                .param("request", request)
                .update();
        return inserted == 1
                ? Optional.of(id)
                : key == null
                        ? Optional.empty()
                        : db.sql("""
                        select package_id from query.archive_package
                        where requested_by = ? and idempotency_key = ? and request = ?
                        """)
                                .params(by.id().value(), key, request)
                                .query(UUID.class)
                                .optional();
    }

    Optional<Taken> take() {
        return db.sql("""
                        update query.archive_package set state = 'RUNNING', done = 0, heartbeat = now()
                        where package_id = (
                          select package_id from query.archive_package
                          where state = 'WAITING' or (state = 'RUNNING' and heartbeat < now() - %s)
                          order by requested_at limit 1 for update skip locked)
                        returning *
                        """.formatted(DEAD_AFTER))
                .query((row, n) -> new Taken(
                        row.getObject("package_id", UUID.class),
                        row.getString("receiver"),
                        ErmsVersion.valueOf(row.getString("erms")),
                        wanted(row),
                        row.getString("requested_by"),
                        row.getString("purpose")))
                .optional();
    }

    /** Back into the queue, when its worker stops before it is done. */
    void giveBack(UUID id) {
        db.sql("update query.archive_package set state = 'WAITING' where package_id = ? and state = 'RUNNING'")
                .param(id)
                .update();
    }

    void progress(UUID id, int done, int total) {
        db.sql("update query.archive_package set done = ?, total = ?, heartbeat = now() where package_id = ?")
                .params(done, total, id)
                .update();
    }

    void ready(UUID id, Finished made, List<String> validatedAgainst) {
        db.sql("""
                        update query.archive_package set state = 'READY', finished_at = :at, position = :position,
                          object_id = :object, sha256 = :sha256, length = :length, matters = :matters,
                          validated_against = :schemas
                        where package_id = :id
                        """)
                .param("at", clock.instant().atOffset(UTC))
                .param("position", made.position())
                .param("object", made.objectId())
                .param("sha256", made.sha256())
                .param("length", made.length())
                .param("matters", made.matters().toArray(UUID[]::new))
                .param("schemas", validatedAgainst.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void failed(UUID id, String code, List<Finding> findings) {
        db.sql("""
                        update query.archive_package set state = 'FAILED', finished_at = ?, failure = ?, findings = ?::jsonb
                        where package_id = ?
                        """)
                .params(clock.instant().atOffset(UTC), code, JSON.writeValueAsString(findings), id)
                .update();
    }

    /** Those that have been ready for long enough; they cannot be fetched any more. */
    List<UUID> expire(Instant readyBefore) {
        return db.sql("""
                        update query.archive_package set state = 'EXPIRED'
                        where state = 'READY' and finished_at < ? returning package_id
                        """).param(readyBefore.atOffset(UTC)).query(UUID.class).list();
    }

    Optional<PackageView> find(UUID id) {
        return db.sql("select * from query.archive_package where package_id = ?")
                .param(id)
                .query(this::view)
                .optional();
    }

    Page<PackageView> page(int limit, @Nullable Cursor after) {
        var sql = "select * from query.archive_package"
                + (after == null ? "" : " where (requested_at, package_id) < (:at, :id)")
                + " order by requested_at desc, package_id desc limit :limit";
        var query = db.sql(sql).param("limit", limit + 1);
        if (after != null) {
            query = query.param("at", time(after)).param("id", id(after));
        }
        return Page.of(query.query(this::view).list(), limit, last -> Cursor.of(last.requestedAt(), last.packageId()));
    }

    private static OffsetDateTime time(Cursor cursor) {
        try {
            return Instant.parse(cursor.values().get(0)).atOffset(UTC);
        } catch (DateTimeParseException notOurs) {
            throw Cursor.refused();
        }
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.values().get(1));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                row.getObject("matter_id", UUID.class),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("authority"),
                row.getBoolean("finished_only"));
    }

    private PackageView view(ResultSet row, int n) throws SQLException {
        Wanted wanted = wanted(row);
        UUID id = row.getObject("package_id", UUID.class);
        String sha256 = row.getString("sha256");
        return new PackageView(
                id,
                row.getString("receiver"),
                ErmsVersion.valueOf(row.getString("erms")),
                wanted.matterId(),
                wanted.from(),
                wanted.to(),
                wanted.authority(),
                wanted.finished(),
                PackageState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                Objects.requireNonNull(instant(row, "requested_at")),
                row.getString("requested_by"),
                instant(row, "finished_at"),
                row.getObject("position", Long.class),
                row.getString("object_id"),
                sha256,
                row.getObject("length", Long.class),
                List.of((UUID[]) row.getArray("matters").getArray()),
                List.of((String[]) row.getArray("validated_against").getArray()),
                List.of(JSON.readValue(row.getString("findings"), Finding[].class)),
                row.getString("failure"),
                receipts(id, sha256));
    }

    private List<PackageView.Receipt> receipts(UUID id, @Nullable String sha256) {
        return db.sql("select * from query.archive_transfer where package_id = ? order by position")
                .param(id)
                .query((row, n) -> new PackageView.Receipt(
                        row.getObject("transfer_id", UUID.class),
                        row.getString("receiver"),
                        row.getString("sha256"),
                        row.getString("sha256").equals(sha256),
                        row.getString("receipt"),
                        row.getString("transferred_by"),
                        Objects.requireNonNull(instant(row, "transferred_at"))))
                .list();
    }
}
