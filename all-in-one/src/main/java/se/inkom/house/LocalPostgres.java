package se.inkom.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that keeps its data, on loopback only, where every login needs its password.
 *
 * <p>The embedding is made for tests: it switches durability off, trusts everybody and stops the server from a shutdown
 * hook that races with the applications. All three are undone here; {@code LocalPostgresTest} asks the server itself.
 * The major version is part of the folder's name, because data of another major version cannot be opened.
 */
public final class LocalPostgres implements AutoCloseable {
    static final String ADMINISTRATOR = "postgres";
    private static final String ONLY_WITH_PASSWORD = """
            # Written by Inkom at every start.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;
    private static final String FIRST_START = "host all all 127.0.0.1/32 trust\n";

    private final Path data;
    private final Path cluster;
    private final Path programs;
    private final int port;
    private final Secrets secrets;
    private int connections = 100;
    private @Nullable EmbeddedPostgres server;

    public LocalPostgres(Path data, int port, Secrets secrets) {
        this.data = data.toAbsolutePath();
        this.cluster = this.data.resolve("postgres-18");
        this.programs = this.data.resolve("programs");
        this.port = port;
        this.secrets = secrets;
    }

    /** How many may be connected at once, from the next start on; a comparison of many programs needs more than a house. */
    public LocalPostgres allowing(int connections) {
        this.connections = connections;
        return this;
    }

    /** Unpacks and initialises at the first start; afterwards the server answers and has the database and its roles. */
    public LocalPostgres start() throws IOException {
        clearRemains();
        if (Files.exists(cluster)) {
            OwnerOnly.restrict(cluster); // PostgreSQL refuses a folder that a copy or a backup has opened up
        }
        var knowsPassword = Files.exists(secrets.place(secretOf(ADMINISTRATOR)));
        if (!knowsPassword && Files.exists(cluster)) {
            OwnerOnly.write(cluster.resolve("pg_hba.conf"), FIRST_START); // the secrets were lost: make new ones
        }
        var log = Files.createDirectories(data.resolve("logs"))
                .resolve("postgresql.log")
                .toFile();
        var starting = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(Files.createDirectories(programs).toFile())
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password(ADMINISTRATOR))
                .setOutputRedirector(Redirect.appendTo(log)) // not a pipe to us: the server may outlive us
                .setErrorRedirector(Redirect.appendTo(log));
        serverSettings().forEach(starting::setServerConfig);
        server = started(starting);
        new PostgresRemains(cluster, programs).markComplete();
        new DatabaseSetup(this).run();
        OwnerOnly.write(cluster.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        DatabaseSetup.reloadAccessRules(administrator("postgres"));
        return this;
    }

    private EmbeddedPostgres started(EmbeddedPostgres.Builder starting) {
        try {
            return starting.start();
        } catch (IOException | IllegalStateException e) {
            LoggerFactory.getLogger(LocalPostgres.class).error("PostgreSQL did not start", e);
            throw new HouseProblem(
                    HouseProblem.UNEXPECTED,
                    "PostgreSQL did not start; why stands at the end of %s."
                            .formatted(data.resolve("logs").resolve("postgresql.log")));
        }
    }

    /** Ends what a killed process left, so that the port and the folder are free. */
    void clearRemains() throws IOException {
        new PostgresRemains(cluster, programs).clear();
    }

    private Map<String, String> serverSettings() {
        return Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "listen_addresses", HousePorts.LOOPBACK,
                "max_connections", Integer.toString(connections),
                "log_checkpoints", "off",
                // statements and rows in an error's details may hold what people wrote
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse");
    }

    DataSource administrator(String database) {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return server.getDatabase(ADMINISTRATOR, database);
    }

    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HousePorts.LOOPBACK, port, database);
    }

    public String password(String role) {
        return secrets.value(secretOf(role));
    }

    private static String secretOf(String role) {
        return "database-" + role;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
