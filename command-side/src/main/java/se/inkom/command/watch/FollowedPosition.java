package se.inkom.command.watch;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code command.watch}: how far the ledger has been followed, and by whose rules. */
@Component
class FollowedPosition {
    private final JdbcClient db;

    FollowedPosition(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param head the ledger's last position
     * @param policy whose rules were asked
     */
    record At(long position, long head, String policy) {}

    /**
     * How the watch stands.
     *
     * @param lag events of the ledger that were not followed yet
     * @param failing clocks that could not be looked at the last time
     * @param dueSince when the longest due one should have been looked at; null when none is due
     */
    record Progress(long lag, long failing, @Nullable Instant dueSince) {
        static final Progress UNKNOWN = new Progress(0, 0, null);
    }

    /** Takes the position until the transaction ends; empty while another instance has it, which then follows. */
    Optional<At> take() {
        return db.sql("""
                        select w.position, (select position from ledger.event_head), w.policy
                        from command.watch w for update skip locked
                        """)
                .query((row, n) -> new At(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    void moveTo(long position, String policy) {
        db.sql("update command.watch set position = ?, policy = ?")
                .params(position, policy)
                .update();
    }

    Progress progress(Instant now) {
        return db.sql("""
                        select (select position from ledger.event_head) - (select position from command.watch),
                               (select count(*) from command.open_clock where failures > 0),
                               (select min(next_at) from command.open_clock where next_at <= ? and next_at > '-infinity')
                        """)
                .param(now.atOffset(UTC))
                .query((row, n) -> {
                    OffsetDateTime due = row.getObject(3, OffsetDateTime.class);
                    return new Progress(row.getLong(1), row.getLong(2), due == null ? null : due.toInstant());
                })
                .single();
    }
}
