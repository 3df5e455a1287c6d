package se.inkom.ledger.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import se.inkom.ledger.schema.LedgerSchema;

/** A database of its own with roles, schemas and the ledger's tables. */
public final class LedgerDatabase {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private LedgerDatabase(String name) {
        this.name = name;
    }

    /** A new database; the server lives as long as the JVM. */
    public static LedgerDatabase fresh() {
        String name = "inkom" + COUNTER.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        var database = new LedgerDatabase(name);
        var roles = new ResourceDatabasePopulator(new ClassPathResource("db/roles.sql"));
        roles.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
        roles.execute(database.as("postgres"));
        LedgerSchema.migrate(database.as("inkom_migrator"));
        return database;
    }

    /** Connections of a role, such as {@code inkom_command}. */
    public DataSource as(String role) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(role);
        return dataSource;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException("The test PostgreSQL did not start", e);
        }
    }
}
