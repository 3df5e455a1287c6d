package se.inkom.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects rows during a unit of work and writes them with one statement just before its transaction commits: a batch of
 * 200 commands is one insert, not 200. Without a unit of work a row is written at once.
 *
 * <p>COMMIT handlers run in reverse order of registration, and the transaction's own was registered when the unit of work
 * started: hence ours run before it.
 */
public final class FlushAtCommit<T> {
    private final String name;
    private final Consumer<List<T>> writer;

    public FlushAtCommit(String name, Consumer<List<T>> writer) {
        this.name = name;
        this.writer = writer;
    }

    public void add(List<? extends T> rows) {
        if (!CurrentUnitOfWork.isStarted()) {
            writer.accept(List.copyOf(rows));
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<T> buffer = root.getResource(name);
        if (buffer == null) {
            buffer = new ArrayList<>();
            root.resources().put(name, buffer);
            List<T> flushed = buffer;
            root.onCommit(u -> writer.accept(flushed));
        }
        buffer.addAll(rows);
    }
}
