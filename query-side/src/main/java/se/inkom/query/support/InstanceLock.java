package se.inkom.query.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task at a time among all instances: a lock that PostgreSQL lets go of when its holder is gone. A holder may lose it
 * unnoticed, so what it writes must be safe against a second one (as {@link RebuildRows#advance} is).
 */
public final class InstanceLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceLock.class);
    private static final int INKOM = 1769105261; // "inkm"

    private final Connection connection;
    private final Task task;

    private InstanceLock(Connection connection, Task task) {
        this.connection = connection;
        this.task = task;
    }

    /** What one instance does at a time; each has the number of its ADR for a key. */
    public enum Task {
        /** Of one projection or more. */
        REBUILD(18),
        EXPORT(29);

        private final int key;

        Task(int key) {
            this.key = key;
        }

        /** Whether anybody is at it, as SQL. */
        String isHeld() {
            return """
                    exists (select from pg_locks l join pg_database d on d.oid = l.database
                            where l.locktype = 'advisory' and d.datname = current_database()
                              and (l.classid, l.objid, l.objsubid) = (%d::oid, %d::oid, 2))""".formatted(INKOM, key);
        }
    }

    /** Empty when it is taken. */
    public static Optional<InstanceLock> take(DataSource dataSource, Task task) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (ask(connection, "pg_try_advisory_lock", task)) {
                return Optional.of(new InstanceLock(connection, task));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try (connection) {
            ask(connection, "pg_advisory_unlock", task);
        } catch (SQLException e) {
            LOG.warn("The lock for {} went away by itself: {}", task, e.getSQLState());
        }
    }

    private static boolean ask(Connection connection, String function, Task task) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(?, ?)")) {
            statement.setInt(1, INKOM);
            statement.setInt(2, task.key);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
