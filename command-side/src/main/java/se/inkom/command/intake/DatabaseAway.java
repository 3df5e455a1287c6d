package se.inkom.command.intake;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away, which is worth waiting for, from a record that is bad, which is not. */
final class DatabaseAway {
    /**
     * 08 connection, 25 read only after a failover, 28 and 3D no admittance, 40 deadlock, 53 out of resources (disk full
     * too), 55 locked, 57 shut down, 58 system error.
     */
    private static final Set<String> AWAY = Set.of("08", "25", "28", "3D", "40", "53", "55", "57", "58");
    /** An administrator's mistake, which no record has made. */
    private static final String RIGHT_MISSING = "42501";

    private DatabaseAway() {}

    static void rethrowIfSo(RuntimeException failure) {
        String sqlState = sqlStateOf(failure);
        if (sqlState == null ? looksAway(failure) : isAway(sqlState)) {
            throw failure;
        }
    }

    /** PostgreSQL's own word decides: Spring calls a key that is too long for its index (54000) a resource failure too. */
    private static @Nullable String sqlStateOf(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    private static boolean isAway(String sqlState) {
        return sqlState.equals(RIGHT_MISSING) || AWAY.contains(sqlState.substring(0, 2));
    }

    /** No connection, hence no word from PostgreSQL. */
    private static boolean looksAway(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException
                    || t instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }
}
