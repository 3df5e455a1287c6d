package se.inkom.query.support;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import se.inkom.ledger.store.LedgerEntry;

/** The one event of a failed batch that fails by itself. */
record Culprit(LedgerEntry entry, RuntimeException failure) {

    /**
     * Stores a batch by halves until the event that fails stands alone. Everything before it is stored then, nothing after it.
     *
     * @param store stores a part in a transaction of its own
     * @return null when, this time, everything went well
     * @throws TransactionException when the database is away, which is no event's fault
     */
    static @Nullable Culprit isolate(List<LedgerEntry> batch, Consumer<List<LedgerEntry>> store) {
        List<LedgerEntry> rest = batch;
        while (!rest.isEmpty()) {
            int half = (rest.size() + 1) / 2;
            List<LedgerEntry> part = rest.subList(0, half);
            try {
                store.accept(part);
                rest = rest.subList(half, rest.size());
            } catch (TransactionException away) {
                throw away;
            } catch (RuntimeException e) {
                if (half == 1) {
                    return new Culprit(part.getFirst(), e);
                }
                rest = part;
            }
        }
        return null;
    }

    String eventName() {
        return entry.event().getClass().getSimpleName();
    }

    /** The kind of error; never its message, which may quote content. */
    String error() {
        return failure.getClass().getSimpleName();
    }
}
