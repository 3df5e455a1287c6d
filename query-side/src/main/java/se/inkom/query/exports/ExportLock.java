package se.inkom.query.exports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One export at a time among all instances: a lock that PostgreSQL lets go of when its holder is gone. */
final class ExportLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExportLock.class);
    private static final String KEY = "1769105261, 29"; // "inkm", ADR 0029

    private final Connection connection;

    private ExportLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty when it is taken. */
    static Optional<ExportLock> take(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            if (row.next() && row.getBoolean(1)) {
                return Optional.of(new ExportLock(connection));
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
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            LOG.warn("The lock on exports went away by itself: {}", e.getSQLState());
        }
    }
}
