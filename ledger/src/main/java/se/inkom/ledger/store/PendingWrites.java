package se.inkom.ledger.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Everything that a root unit of work is going to write. Where no transaction runs, events alone are one statement that
 * commits by itself, which saves a third of a single command; anything more gets one short transaction.
 *
 * <p>COMMIT handlers run in reverse order of registration, and a transaction that was attached registered its own when the
 * unit of work started: hence this one runs before it.
 */
final class PendingWrites {
    private static final String RESOURCE = "ledger.pending-writes";

    private final TransactionOperations transaction;
    private final List<Entry<?>> entries = new ArrayList<>();

    /** What one call added. */
    record Entry<T>(Consumer<List<T>> writer, boolean events, List<T> rows) {}

    private PendingWrites(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    static PendingWrites of(UnitOfWork<?> root, TransactionOperations transaction) {
        return root.getOrComputeResource(RESOURCE, name -> {
            var pending = new PendingWrites(transaction);
            root.onCommit(u -> pending.write());
            return pending;
        });
    }

    <T> Entry<T> add(Consumer<List<T>> writer, boolean events, List<T> rows) {
        var entry = new Entry<>(writer, events, rows);
        entries.add(entry);
        return entry;
    }

    void forget(Entry<?> entry) {
        entries.removeIf(candidate -> candidate == entry);
    }

    private void write() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || entries.stream().allMatch(Entry::events)) {
            writeAll();
        } else {
            transaction.executeWithoutResult(tx -> writeAll());
        }
    }

    private void writeAll() {
        writeThose(false);
        writeThose(true);
    }

    /** One call per writer, with everything that was added for it, in order. */
    @SuppressWarnings("unchecked") // rows were added together with their writer
    private void writeThose(boolean events) {
        Map<Consumer<List<Object>>, List<Object>> byWriter = new LinkedHashMap<>();
        for (Entry<?> entry : entries) {
            if (entry.events == events) {
                byWriter.computeIfAbsent((Consumer<List<Object>>) (Consumer<?>) entry.writer, w -> new ArrayList<>())
                        .addAll(entry.rows);
            }
        }
        byWriter.forEach(Consumer::accept);
    }
}
