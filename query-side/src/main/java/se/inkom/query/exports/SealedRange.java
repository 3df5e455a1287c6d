package se.inkom.query.exports;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first checkpoint that holds a position: it stays the same for ever, as the range does (I10). */
@Component
class SealedRange {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final JdbcClient db;

    SealedRange(JdbcClient db) {
        this.db = db;
    }

    Optional<Manifest.Checkpoint> holding(long position, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        Optional<Manifest.Checkpoint> found = find(position);
        while (found.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            found = find(position);
        }
        return found;
    }

    private Optional<Manifest.Checkpoint> find(long position) {
        return db.sql("""
                        select c.epoch, c.size, c.note from ledger.checkpoint c join ledger.seal_state now on c.epoch = now.epoch
                        where c.size > ? order by c.size limit 1
                        """)
                .param(position)
                .query((row, n) -> new Manifest.Checkpoint(row.getInt(1), row.getLong(2), row.getString(3)))
                .optional();
    }
}
