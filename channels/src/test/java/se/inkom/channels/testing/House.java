package se.inkom.channels.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;
import se.inkom.events.messages.Topics;

/** Started once for all tests, each part when it is first asked for. */
public final class House {
    public static final String PAGE = "100064800000001";
    public static final String INSTAGRAM = "178414000000001";
    public static final String NEW_SECRET = "new-app-secret";
    public static final String OLD_SECRET = "old-app-secret";
    public static final String VERIFY_TOKEN = "our verify token";
    public static final String ACCESS_TOKEN = "page-access-token";
    private static final String WEBHOOK_KEY = "a key for webhooks, of forty characters or so";

    private House() {}

    public static void properties(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> databaseUrl("inkom"));
        registry.add("spring.kafka.bootstrap-servers", () -> kafka().getBrokersAsString());
        registry.add("inkom.channels.meta.base-url", () -> graph().baseUrl() + "/graph");
        registry.add("inkom.channels.meta.app-secret-file", () -> secret("app", NEW_SECRET + "\n" + OLD_SECRET + "\n"));
        registry.add("inkom.channels.meta.verify-token-file", () -> secret("verify", VERIFY_TOKEN + "\n"));
        registry.add("inkom.channels.meta.access-token-file", () -> secret("access", ACCESS_TOKEN + "\n"));
        registry.add("inkom.channels.meta.pages", () -> PAGE + "," + INSTAGRAM);
        registry.add("inkom.channels.meta.instagram", () -> INSTAGRAM);
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> mail().getSmtp().getPort());
        registry.add("inkom.channels.webhooks.key-file", () -> secret("webhook", WEBHOOK_KEY));
        registry.add("inkom.channels.webhooks.private-hosts", () -> "localhost:" + Secure.SERVER.httpsPort());
        registry.add("inkom.channels.webhooks.ssl-bundle", () -> "webhooks");
        registry.add("spring.ssl.bundle.jks.webhooks.truststore.location", () -> "file:" + Secure.KEYS);
        registry.add("spring.ssl.bundle.jks.webhooks.truststore.password", () -> Secure.PASSWORD);
    }

    /** @param database {@code inkom} belongs to the running application, {@code workbench} to tests that drive its parts */
    public static String databaseUrl(String database) {
        return "jdbc:postgresql://localhost:" + Database.SERVER.getPort() + "/" + database;
    }

    /** The mail server of the running application. */
    public static GreenMail mail() {
        return Mail.SERVER;
    }

    /** Another system, over HTTPS with a certificate that the running application trusts. */
    public static WireMockServer secure() {
        return Secure.SERVER;
    }

    public static EmbeddedKafkaBroker kafka() {
        return Kafka.BROKER;
    }

    public static WireMockServer graph() {
        return Graph.SERVER;
    }

    public static Path secret(String name, String content) {
        try {
            return Files.writeString(Files.createTempFile("inkom-" + name, ".secret"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Database {
        static final EmbeddedPostgres SERVER = start();

        /** The roles and grants that an installation has (ledger's db/roles.sql), as far as this module sees them. */
        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                run(server, "postgres", "create role inkom_migrator login", "create role inkom_channels login");
                for (String database : List.of("inkom", "workbench")) {
                    run(server, "postgres", "create database " + database);
                    run(
                            server,
                            database,
                            "create schema channels authorization inkom_migrator",
                            "grant usage on schema channels to inkom_channels",
                            "alter default privileges for role inkom_migrator in schema channels"
                                    + " grant select, insert, update, delete on tables to inkom_channels",
                            "alter default privileges for role inkom_migrator in schema channels"
                                    + " grant usage, select on sequences to inkom_channels");
                }
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void run(EmbeddedPostgres server, String database, String... statements) throws SQLException {
            try (Connection connection =
                            server.getDatabase("postgres", database).getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static final class Kafka {
        static final EmbeddedKafkaBroker BROKER = start();

        private static EmbeddedKafkaBroker start() {
            EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(
                            1, 2, Topics.POSTS, Topics.EFFECTS, Topics.OUTCOMES, Topics.EVENTS)
                    .brokerProperties(Map.of("message.max.bytes", "8388608", "group.initial.rebalance.delay.ms", "0"));
            broker.afterPropertiesSet();
            return broker;
        }
    }

    private static final class Graph {
        static final WireMockServer SERVER = start();

        private static WireMockServer start() {
            WireMockServer server =
                    new WireMockServer(WireMockConfiguration.options().dynamicPort());
            server.start();
            return server;
        }
    }

    private static final class Mail {
        static final GreenMail SERVER = start();

        private static GreenMail start() {
            GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
            server.start();
            return server;
        }
    }

    private static final class Secure {
        static final String PASSWORD = "password";
        static final Path KEYS = keys();
        static final WireMockServer SERVER = start();

        /** A certificate of its own for {@code localhost}, made by the JDK's tool. */
        private static Path keys() {
            try {
                Path file = Files.createTempDirectory("inkom-tls").resolve("keys.jks");
                int ended = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "localhost",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "JKS",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD,
                                "-keypass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                if (ended != 0) {
                    throw new IllegalStateException("keytool ended with " + ended);
                }
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static WireMockServer start() {
            WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                    .dynamicPort()
                    .dynamicHttpsPort()
                    .keystorePath(KEYS.toString())
                    .keystoreType("JKS")
                    .keystorePassword(PASSWORD)
                    .keyManagerPassword(PASSWORD));
            server.start();
            return server;
        }
    }
}
