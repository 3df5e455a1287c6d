package se.inkom.house.month;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose client dies at a commit: just before it, so that all is lost, or just after, so that nobody was told. */
final class CrashingDataSource extends DelegatingDataSource {
    private int commitsLeft = Integer.MAX_VALUE;
    private boolean afterCommit;
    private boolean dead;

    CrashingDataSource(DataSource target) {
        super(target);
    }

    void dieAtCommit(int number, boolean after) {
        commitsLeft = number;
        afterCommit = after;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (dead) {
            throw new SQLException("dead", "08006");
        }
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && --commitsLeft <= 0) {
                        die(real);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void die(Connection real) throws SQLException {
        dead = true;
        if (afterCommit) {
            real.commit();
        } else {
            real.rollback();
        }
        throw new SQLException("the process died", "08006");
    }
}
