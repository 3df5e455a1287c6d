package se.inkom.command.registry;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database on which every step that two registrations could disturb each other by waits for its turn: what touches a series,
 * a number, the ledger, and the end of the transaction. Steps of threads that take no turns just go on.
 */
final class GatedDataSource extends AbstractDataSource {
    private static final Set<String> EXECUTIONS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate", "executeLargeBatch");
    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final DataSource database;
    private final Turns turns;

    GatedDataSource(DataSource database, Turns turns) {
        this.database = database;
        this.turns = turns;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        turns.connected(pidOf(connection));
        return proxy(Connection.class, (self, method, arguments) -> {
            if (ENDS.contains(method.getName())) {
                turns.await(method.getName());
            }
            Object result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? gated((PreparedStatement) result, (String) arguments[0])
                    : result;
        });
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    private PreparedStatement gated(PreparedStatement statement, String sql) {
        String text = sql.toLowerCase(Locale.ROOT);
        boolean matters = text.contains("diary_") || text.contains("ledger.event");
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (matters && EXECUTIONS.contains(method.getName())) {
                turns.await(text);
            }
            return call(statement, method, arguments);
        });
    }

    private static int pidOf(Connection connection) throws SQLException {
        try (Statement asking = connection.createStatement();
                var answer = asking.executeQuery("select pg_backend_pid()")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
