package se.inkom.command.intake;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away, which is worth waiting for, from a record that is bad, which is not. */
final class DatabaseAway {
    private DatabaseAway() {}

    static void rethrowIfSo(RuntimeException failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            boolean away = t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException
                    || t instanceof TransactionException
                    || (t instanceof SQLException sql
                            && sql.getSQLState() != null
                            && connectionLost(sql.getSQLState()));
            if (away) {
                throw failure;
            }
        }
    }

    /** Class 08 connection, 53 out of resources (disk full too), 57 shut down. */
    private static boolean connectionLost(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("53") || sqlState.startsWith("57");
    }
}
