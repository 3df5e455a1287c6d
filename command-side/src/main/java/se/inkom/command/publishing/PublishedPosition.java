package se.inkom.command.publishing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code command.publishing}: the last event that the broker has for sure. */
@Component
class PublishedPosition {
    private final JdbcClient db;

    PublishedPosition(JdbcClient db) {
        this.db = db;
    }

    /**
     * How far publishing has come.
     *
     * @param waitingSince when the oldest unpublished event was recorded, null when there is none
     */
    record Progress(long position, long head, @Nullable Instant waitingSince) {
        long lag() {
            return head - position;
        }
    }

    Progress progress() {
        return db.sql("""
                        select p.position, h.position,
                               (select recorded_at from ledger.event e where e.position = p.position + 1)
                        from command.publishing p, ledger.event_head h
                        """)
                .query((row, n) -> {
                    OffsetDateTime waiting = row.getObject(3, OffsetDateTime.class);
                    return new Progress(row.getLong(1), row.getLong(2), waiting == null ? null : waiting.toInstant());
                })
                .single();
    }

    /** Takes the position until the transaction ends; empty while another instance has it, which then publishes. */
    Optional<Long> take() {
        return db.sql("select position from command.publishing for update skip locked")
                .query(Long.class)
                .optional();
    }

    void moveTo(long position) {
        db.sql("update command.publishing set position = ?").param(position).update();
    }
}
