package se.inkom.query.support;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.inkom.ledger.store.LedgerReader;
import se.inkom.ledger.store.RawEvent;
import se.inkom.ledger.store.RawEvents;

/**
 * Finds out why a projection gets no further when nothing reaches it: the next event may be of a type or revision that this
 * version does not know (ADR 0019). The reader stops there, before any projection sees it.
 */
@Component
class UnreadableEvents {
    private final LedgerReader ledger;
    private final RawEvents rows;

    UnreadableEvents(LedgerReader ledger, DataSource dataSource) {
        this.ledger = ledger;
        this.rows = new RawEvents(dataSource);
    }

    /** Null when the event after the position can be read, or there is none. */
    ProjectionStatus.@Nullable Error after(long position) {
        try {
            ledger.page(position, 1);
            return null;
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unreadable) {
            List<RawEvent> next = rows.after(position, 1);
            String event = next.isEmpty()
                    ? "none"
                    : next.getFirst().type() + " revision " + next.getFirst().revision();
            return new ProjectionStatus.Error(
                    position + 1, event, unreadable.getClass().getSimpleName(), null);
        }
    }
}
