package se.inkom.benchmarks.harness;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import se.inkom.house.LocalPostgres;

/** The one PostgreSQL of a run, with durability on; every side writes to the same database. */
public final class Database {
    private static final String ADMINISTRATOR = "postgres";
    private static final String NAME = "inkom";

    private final LocalPostgres postgres;
    private final Path folder;
    private final String name;

    public Database(LocalPostgres postgres, Path folder) throws SQLException {
        this(postgres, folder, NAME);
    }

    private Database(LocalPostgres postgres, Path folder, String name) throws SQLException {
        this.postgres = postgres;
        this.folder = folder;
        this.name = name;
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!text("show " + setting).equals("on")) {
                throw new IllegalStateException(setting + " is off: what is measured so is no ledger");
            }
        }
    }

    public String url() {
        return postgres.url(name);
    }

    /** A database of its own on the same server, as empty as this one is; there until it is {@linkplain #drop dropped}. */
    public Database copy(String copy) throws SQLException {
        inMaintenance("create database " + copy + " template " + name);
        return new Database(postgres, folder, copy);
    }

    /** Gives the space back. Only for copies. */
    public void drop() throws SQLException {
        inMaintenance("drop database " + name + " with (force)");
    }

    private void inMaintenance(String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection(
                        postgres.url("postgres"), ADMINISTRATOR, postgres.password(ADMINISTRATOR));
                Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    public String password(String role) {
        return postgres.password(role);
    }

    /** A connection of the administrator, for base tables and peers; {@code options} as in a JDBC address. */
    public Connection connect(String... options) throws SQLException {
        return DriverManager.getConnection(
                url() + "?" + String.join("&", options), ADMINISTRATOR, postgres.password(ADMINISTRATOR));
    }

    /** A pool as an application has it. */
    public HikariDataSource pool(String role, int size, Map<String, String> options) {
        var config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(role);
        config.setPassword(postgres.password(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size); // a pool that grows inside a slice would be timed too
        options.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    public HikariDataSource peerPool(String schema, int size) {
        return pool(ADMINISTRATOR, size, Map.of("currentSchema", schema));
    }

    public void execute(String... statements) throws SQLException {
        try (Connection db = connect();
                Statement statement = db.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Empties the ledger's tables between slices. Only here: in a ledger that is used, triggers refuse this. */
    public void truncate(String tables) throws SQLException {
        execute("set session_replication_role = replica", "truncate " + tables);
    }

    public long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    public String text(String sql) throws SQLException {
        try (Connection db = connect();
                Statement statement = db.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    public long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres-18").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** Where the server's own programs were unpacked, such as {@code pg_test_fsync}. */
    public Path folder() {
        return folder;
    }
}
