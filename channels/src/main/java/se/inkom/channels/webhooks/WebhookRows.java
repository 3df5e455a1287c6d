package se.inkom.channels.webhooks;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.events.ids.OfficerId;

/** The rows of {@code channels.webhook}. */
@Repository
class WebhookRows {
    private final JdbcClient db;

    WebhookRows(JdbcClient db) {
        this.db = db;
    }

    /** @return false when this caller has used the key before */
    boolean add(Webhook webhook, @Nullable String key, String digest) {
        return db.sql("""
                                insert into channels.webhook (webhook_id, address, description, types, payload, created_by,
                                    created_at, changed_at, idempotency_key, request_digest)
                                values (:id, :address, :description, :types, :payload, :by, :at, :at, :key, :digest)
                                on conflict (created_by, idempotency_key) do nothing
                                """)
                        .param("id", webhook.id())
                        .param("address", webhook.address().toString())
                        .param("description", webhook.description())
                        .param("types", webhook.types().toArray(String[]::new))
                        .param("payload", webhook.payload().name())
                        .param("by", webhook.createdBy().value())
                        .param("at", webhook.createdAt().atOffset(UTC))
                        .param("key", key)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    /** What was made with this key; empty when it was used for something else. */
    Optional<Webhook> madeWith(OfficerId by, String key, String digest) {
        return db.sql(
                        "select * from channels.webhook where created_by = ? and idempotency_key = ? and request_digest = ?")
                .params(by.value(), key, digest)
                .query(WebhookRows::webhook)
                .optional();
    }

    Optional<Webhook> find(UUID id) {
        return db.sql("select * from channels.webhook where webhook_id = ?")
                .param(id)
                .query(WebhookRows::webhook)
                .optional();
    }

    List<Webhook> all() {
        return db.sql("select * from channels.webhook order by created_at, webhook_id")
                .query(WebhookRows::webhook)
                .list();
    }

    /** @return false when somebody else has changed it since that version */
    boolean change(Webhook wanted, long seen, Instant now) {
        return db.sql("""
                                update channels.webhook set version = version + 1, address = :address, description = :description,
                                    types = :types, payload = :payload, active = :active,
                                    switched_off = case when :active then null else switched_off end, changed_at = :now
                                where webhook_id = :id and version = :seen
                                """)
                        .param("id", wanted.id())
                        .param("seen", seen)
                        .param("address", wanted.address().toString())
                        .param("description", wanted.description())
                        .param("types", wanted.types().toArray(String[]::new))
                        .param("payload", wanted.payload().name())
                        .param("active", wanted.active())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** @return false when somebody else has changed it since that version */
    boolean newSecret(UUID id, long seen, Instant formerUntil, Instant now) {
        return db.sql("""
                                update channels.webhook set version = version + 1, secret_no = secret_no + 1,
                                    former_until = :until, changed_at = :now
                                where webhook_id = :id and version = :seen
                                """)
                        .param("id", id)
                        .param("seen", seen)
                        .param("until", formerUntil.atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    void switchOff(UUID id, String why, Instant now) {
        db.sql(
                        "update channels.webhook set version = version + 1, active = false, switched_off = :why, changed_at = :now"
                                + " where webhook_id = :id and active")
                .param("id", id)
                .param("why", why)
                .param("now", now.atOffset(UTC))
                .update();
    }

    boolean remove(UUID id, long seen) {
        return db.sql("delete from channels.webhook where webhook_id = ? and version = ?")
                        .params(id, seen)
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        OffsetDateTime former = row.getObject("former_until", OffsetDateTime.class);
        return new Webhook(
                row.getObject("webhook_id", UUID.class),
                row.getLong("version"),
                URI.create(row.getString("address")),
                row.getString("description"),
                List.of((String[]) row.getArray("types").getArray()),
                Webhook.Payload.valueOf(row.getString("payload")),
                row.getBoolean("active"),
                row.getString("switched_off"),
                row.getInt("secret_no"),
                former == null ? null : former.toInstant(),
                new OfficerId(row.getString("created_by")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
