package se.inkom.query.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rebuild at a time, of one or more projections, among all instances: a lock that PostgreSQL lets go of when its holder is
 * gone. Should a holder lose it unnoticed, {@link RebuildRows#advance} stops it.
 */
final class RebuildLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);
    private static final String KEY = "1769105261, 18"; // "inkm", ADR 0018

    /** Whether anybody holds it, as SQL. */
    static final String IS_HELD = """
            exists (select from pg_locks l join pg_database d on d.oid = l.database
                    where l.locktype = 'advisory' and d.datname = current_database()
                      and (l.classid, l.objid, l.objsubid) = (1769105261::oid, 18::oid, 2))""";

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty when it is taken. */
    static Optional<RebuildLock> take(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            if (row.next() && row.getBoolean(1)) {
                return Optional.of(new RebuildLock(connection));
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
            LOG.warn("The lock on rebuilding went away by itself: {}", e.getSQLState());
        }
    }
}
