package se.inkom.channels.published;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code channels.subject}, the horizon, and what could not be read. */
@Repository
class SubjectRows {
    private final JdbcClient db;

    SubjectRows(JdbcClient db) {
        this.db = db;
    }

    /** The last sequence of each of them that is known; nobody else handles them before the transaction ends. */
    Map<UUID, Long> lock(Set<UUID> subjects) {
        var known = new HashMap<UUID, Long>();
        if (!subjects.isEmpty()) {
            db.sql(
                            "select subject, sequence from channels.subject where subject in (:subjects) order by subject for update")
                    .param("subjects", subjects)
                    .query(row -> {
                        known.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
        }
        return known;
    }

    void keep(UUID subject, long sequence, Instant now) {
        db.sql("""
                        insert into channels.subject (subject, sequence, changed_at) values (:subject, :sequence, :now)
                        on conflict (subject) do update set sequence = greatest(channels.subject.sequence, :sequence), changed_at = :now
                        """)
                .param("subject", subject)
                .param("sequence", sequence)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** What happened before it is told to nobody. */
    Instant horizon(Instant now) {
        db.sql("insert into channels.horizon (since) values (:now) on conflict do nothing")
                .param("now", now.atOffset(UTC))
                .update();
        return db.sql("select since from channels.horizon")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Subjects nothing has happened to since then; what comes of them again is before the horizon. */
    int forget(Instant before) {
        db.sql("update channels.horizon set since = greatest(since, :before)")
                .param("before", before.atOffset(UTC))
                .update();
        return db.sql("delete from channels.subject where changed_at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    void keepUnreadable(ConsumerRecord<String, byte[]> message, String reason, Instant now) {
        db.sql("""
                        insert into channels.published_unreadable (topic, partition, "offset", reason_code, payload, seen_at)
                        values (:topic, :partition, :offset, :reason, :payload, :now) on conflict do nothing
                        """)
                .param("topic", message.topic())
                .param("partition", message.partition())
                .param("offset", message.offset())
                .param("reason", reason)
                .param("payload", message.value(), Types.BINARY)
                .param("now", now.atOffset(UTC))
                .update();
    }
}
