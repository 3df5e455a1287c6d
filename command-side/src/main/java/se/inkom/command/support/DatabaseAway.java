package se.inkom.command.support;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away, which is worth waiting for, from a record that is bad, which is not. */
public final class DatabaseAway {
    private static final List<String> WORTH_WAITING =
            List.of("08", "25006", "28", "3D", "40", "42501", "53", "55P03", "57P", "58");

    private DatabaseAway() {}

    /** @throws RuntimeException the failure itself, when the database is away */
    public static void rethrowIfSo(RuntimeException failure) {
        if (isAway(failure)) {
            throw failure;
        }
    }

    /** An SQL state tells best: Spring takes an index row that is too large for a resource that is away. */
    static boolean isAway(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return worthWaiting(sql.getSQLState());
            }
        }
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException
                    || t instanceof SQLTransientException
                    || t instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Class 08 connection, 28 and 3D no admittance, 40 another transaction was in the way, 53 out of resources (disk full
     * too), 57P shut down, 58 I/O; 25006 a replica that only reads, 42501 a right that an administrator forgot, 55P03 locked.
     */
    private static boolean worthWaiting(String sqlState) {
        return WORTH_WAITING.stream().anyMatch(sqlState::startsWith);
    }
}
