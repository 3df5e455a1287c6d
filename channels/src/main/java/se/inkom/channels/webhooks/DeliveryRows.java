package se.inkom.channels.webhooks;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.channels.published.PublishedEvent;

/** The rows of {@code channels.webhook_delivery}. */
@Repository
class DeliveryRows {
    private static final String COLUMNS =
            "d.delivery_no, d.delivery_id, d.webhook_id, d.event_id, d.type, d.subject, d.state, d.attempts,"
                    + " d.next_attempt_at, d.status, d.reason_code, d.happened_at, d.changed_at";

    private final JdbcClient db;

    DeliveryRows(JdbcClient db) {
        this.db = db;
    }

    /** One for every subscription that is on, asked for this type, and was there when it happened. */
    void add(PublishedEvent event, Instant now) {
        db.sql("""
                        insert into channels.webhook_delivery (delivery_id, webhook_id, event_id, type, subject, body, state,
                            next_attempt_at, happened_at, changed_at)
                        select gen_random_uuid(), webhook_id, :event, :type, :subject,
                            case payload when 'WHOLE' then :whole else :envelope end, 'WAITING', :now, :happened, :now
                        from channels.webhook
                        where active and created_at <= :happened and exists (select 1 from unnest(types) t
                            where t = '*' or t = :type or (t like '%.*' and starts_with(:type, left(t, -1))))
                        on conflict (webhook_id, event_id) do nothing
                        """)
                .param("event", event.id())
                .param("type", event.name())
                .param("subject", event.subject())
                .param("whole", event.whole())
                .param("envelope", event.envelope())
                .param("happened", event.time().atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** The next one of a subscription that is on and not being called right now; taken for the length of the lease. */
    Optional<Taken> take(Instant now, Instant lease) {
        return db.sql("""
                        with due as (select d.delivery_no from channels.webhook_delivery d
                            join channels.webhook w on w.webhook_id = d.webhook_id
                            where d.state in ('WAITING', 'ATTEMPTING') and d.next_attempt_at <= :now and w.active
                                and not exists (select 1 from channels.webhook_delivery o where o.webhook_id = d.webhook_id
                                    and o.state = 'ATTEMPTING' and o.next_attempt_at > :now)
                            order by d.next_attempt_at, d.delivery_no limit 1 for update of d skip locked)
                        update channels.webhook_delivery d set state = 'ATTEMPTING', attempts = d.attempts + 1,
                            next_attempt_at = :lease, changed_at = :now
                        from due where d.delivery_no = due.delivery_no
                        returning d.body,
                        """ + COLUMNS)
                .param("now", now.atOffset(UTC))
                .param("lease", lease.atOffset(UTC))
                .query((row, n) -> new Taken(delivery(row, n), row.getBytes("body")))
                .optional();
    }

    /** With what is to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Taken(Delivery delivery, byte[] body) {}

    /** Only whoever has it: an attempt that outlived its lease changes nothing any more. */
    void end(
            Delivery delivery,
            Delivery.State state,
            @Nullable Integer status,
            @Nullable String reason,
            Instant next,
            Instant now) {
        db.sql("""
                        update channels.webhook_delivery set state = :state, status = :status, reason_code = :reason,
                            next_attempt_at = :next, changed_at = :now
                        where delivery_no = :no and state = 'ATTEMPTING' and attempts = :attempts
                        """)
                .param("no", delivery.number())
                .param("attempts", delivery.attempts())
                .param("state", state.name())
                .param("status", status)
                .param("reason", reason)
                .param("next", next.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** @return false when there is none, or it is being sent right now */
    boolean again(UUID webhook, UUID delivery, Instant now) {
        return db.sql("""
                                update channels.webhook_delivery set state = 'WAITING', attempts = 0, next_attempt_at = :now,
                                    changed_at = :now
                                where webhook_id = :webhook and delivery_id = :delivery and state <> 'ATTEMPTING'
                                """)
                        .param("webhook", webhook)
                        .param("delivery", delivery)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    Optional<Delivery> find(UUID webhook, UUID delivery) {
        return db.sql("select " + COLUMNS
                        + " from channels.webhook_delivery d where webhook_id = ? and delivery_id = ?")
                .params(webhook, delivery)
                .query(DeliveryRows::delivery)
                .optional();
    }

    List<Delivery> list(UUID webhook, Delivery.@Nullable State state, long before, int limit) {
        return db.sql("select " + COLUMNS + """
                         from channels.webhook_delivery d
                        where webhook_id = :webhook and delivery_no < :before and (:state::text is null or state = :state)
                        order by delivery_no desc limit :limit
                        """)
                .param("webhook", webhook)
                .param("before", before)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(DeliveryRows::delivery)
                .list();
    }

    Map<Delivery.State, Long> counts() {
        var counts = new EnumMap<Delivery.State, Long>(Delivery.State.class);
        db.sql("select state, count(*) from channels.webhook_delivery group by state")
                .query(row -> {
                    counts.put(Delivery.State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    void forget(Instant before) {
        db.sql("delete from channels.webhook_delivery where changed_at < :before and state in ('DELIVERED', 'DEAD')")
                .param("before", before.atOffset(UTC))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("delivery_no"),
                row.getObject("delivery_id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getObject("status", Integer.class),
                row.getString("reason_code"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
