package se.inkom.ledger.store;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Collects rows of one table during a unit of work; they are written when its root commits: 200 commands are one insert, not
 * 200. Rows of a nested unit of work that is rolled back, which is a refused command, are forgotten. Without a unit of work
 * a row is written at once.
 */
public final class FlushAtCommit<T> {
    private final Consumer<List<T>> writer;
    private final boolean events;
    private final TransactionOperations transaction;

    private FlushAtCommit(DataSource dataSource, boolean events, Consumer<List<T>> writer) {
        this.writer = writer;
        this.events = events;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** For rows that events point to: written before them. */
    public static <T> FlushAtCommit<T> beforeEvents(DataSource dataSource, Consumer<List<T>> writer) {
        return new FlushAtCommit<>(dataSource, false, writer);
    }

    /** Events come last, because their flush locks the head row until the commit. The writer is one statement. */
    static <T> FlushAtCommit<T> ofEvents(DataSource dataSource, Consumer<List<T>> writer) {
        return new FlushAtCommit<>(dataSource, true, writer);
    }

    public void add(List<? extends T> rows) {
        List<T> added = List.copyOf(rows);
        if (!CurrentUnitOfWork.isStarted()) {
            writer.accept(added);
            return;
        }
        UnitOfWork<?> current = CurrentUnitOfWork.get();
        PendingWrites pending = PendingWrites.of(current.root(), transaction);
        PendingWrites.Entry<T> entry = pending.add(writer, events, added);
        if (current != current.root()) {
            current.onRollback(refused -> pending.forget(entry));
        }
    }
}
