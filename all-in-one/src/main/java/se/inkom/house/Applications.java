package se.inkom.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import se.inkom.channels.ChannelsApplication;
import se.inkom.command.CommandSideApplication;
import se.inkom.console.ConsoleApplication;
import se.inkom.house.torget.TorgetApplication;
import se.inkom.query.QuerySideApplication;

/**
 * The applications of the house, each in its own context with the configuration it has in production. Overridden here is
 * what the environment of a real installation would set: addresses, passwords and files.
 */
final class Applications {
    private static final String EXCLUDE = "spring.autoconfigure.exclude";

    /** On the class path because of the issuer; in production the applications do not see them. */
    private static final String NO_ISSUER = String.join(
            ",",
            OAuth2AuthorizationServerAutoConfiguration.class.getName(),
            OAuth2AuthorizationServerJwtAutoConfiguration.class.getName());

    /** On the class path because of the reading room's and Torget's pages. */
    private static final String NO_PAGES = NO_ISSUER + "," + ThymeleafAutoConfiguration.class.getName();

    /** On the class path because of everybody else: the counter has no database and no broker. */
    private static final String NO_STORES = String.join(
            ",",
            NO_ISSUER,
            DataSourceAutoConfiguration.class.getName(),
            FlywayAutoConfiguration.class.getName(),
            KafkaAutoConfiguration.class.getName());

    private final HousePorts ports;
    private final DataFolder data;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalIssuer issuer;

    Applications(HousePorts ports, DataFolder data, LocalPostgres postgres, LocalKafka kafka, LocalIssuer issuer) {
        this.ports = ports;
        this.data = data;
        this.postgres = postgres;
        this.kafka = kafka;
        this.issuer = issuer;
    }

    /** Migrates the ledger, which everyone else reads: to be started before the others. */
    Application commandSide() {
        return new Application(
                "command-side",
                "command API",
                CommandSideApplication.class,
                ports.command(),
                together(inkom("inkom_command"), vault(), sealing(), imports()));
    }

    /** May be started side by side. */
    List<Application> others() {
        return List.of(
                new Application(
                        "query-side",
                        "query API",
                        QuerySideApplication.class,
                        ports.query(),
                        together(inkom("inkom_query"), Map.of(EXCLUDE, NO_ISSUER), vault(), audit())),
                new Application(
                        "channels",
                        "channels",
                        ChannelsApplication.class,
                        ports.channels(),
                        together(inkom("inkom_channels"), meta(), capture(), notices())),
                new Application("web-console", "web console", ConsoleApplication.class, ports.console(), console()),
                new Application("torget", "Torget", TorgetApplication.class, ports.torget(), torget()));
    }

    private Map<String, Object> inkom(String role) {
        return Map.ofEntries(
                Map.entry(EXCLUDE, NO_PAGES),
                Map.entry("spring.datasource.url", postgres.url(DatabaseSetup.INKOM)),
                Map.entry("spring.datasource.username", role),
                Map.entry("spring.datasource.password", postgres.password(role)),
                Map.entry("spring.flyway.user", "inkom_migrator"),
                Map.entry("spring.flyway.password", postgres.password("inkom_migrator")),
                Map.entry("spring.kafka.bootstrap-servers", kafka.bootstrapServers()),
                // after kill -9 a group waits for its dead member this long before anyone reads on
                Map.entry("spring.kafka.consumer.properties.session.timeout.ms", "6000"),
                Map.entry("spring.kafka.consumer.properties.heartbeat.interval.ms", "2000"),
                Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.url()));
    }

    private Map<String, Object> vault() {
        return Map.of(
                "inkom.vault.key-file", data.secrets().place("vault-keys"),
                "inkom.vault.archive", data.file("archive"));
    }

    private Map<String, Object> sealing() {
        return Map.of(
                "inkom.sealing.folder", data.file("transparency"),
                "inkom.sealing.keys", data.secrets().place("sealing-keys"),
                "inkom.sealing.datasource.password", postgres.password("inkom_sealer"));
    }

    private Map<String, Object> imports() {
        return Map.of("inkom.diary.imports.folder", data.file("imports"));
    }

    private Map<String, Object> audit() {
        return Map.of(
                "inkom.audit.log-folder", data.file("transparency"),
                "inkom.archive.folder", data.file("archive-packages"),
                "inkom.exports.folder", data.file("exports"));
    }

    private Map<String, Object> meta() {
        var secrets = data.secrets();
        return Map.of(
                "inkom.channels.meta.base-url", "http://localhost:%d/graph".formatted(ports.torget()),
                "inkom.channels.meta.app-secret-file", secrets.file("meta-app-secret"),
                "inkom.channels.meta.verify-token-file", secrets.file("meta-verify-token"),
                "inkom.channels.meta.access-token-file", secrets.file("meta-access-token"));
    }

    /** The browser may look at Torget, and at nothing else on this machine. */
    private Map<String, Object> capture() {
        return Map.of(
                "inkom.channels.capture.private-hosts", "localhost:" + ports.torget(),
                "inkom.channels.capture.sandbox", !"root".equals(System.getProperty("user.name")),
                "inkom.channels.capture.desk.url", "http://localhost:" + ports.command(),
                "inkom.channels.capture.desk.token-uri", issuer.url() + "/oauth2/token",
                "inkom.channels.capture.desk.client-secret-file", issuer.secretFile("despatch"));
    }

    /** Without https on loopback: browsers then keep a secure cookie to themselves, or not, as they please. */
    private Map<String, Object> console() {
        return Map.of(
                EXCLUDE,
                NO_STORES,
                "springdoc.api-docs.enabled",
                "false",
                "server.servlet.session.cookie.secure",
                "false",
                "inkom.console.apis.command",
                "http://localhost:" + ports.command(),
                "inkom.console.apis.query",
                "http://localhost:" + ports.query(),
                "inkom.console.apis.channels",
                "http://localhost:" + ports.channels(),
                "inkom.console.sign-in.issuer",
                issuer.url(),
                "inkom.console.sign-in.client-secret-file",
                issuer.consoleSecretFile());
    }

    /** Mail goes to Torget's post office. */
    private Map<String, Object> notices() {
        return Map.of(
                "spring.mail.host",
                HousePorts.LOOPBACK,
                "spring.mail.port",
                ports.mail(),
                "inkom.channels.notices.console",
                "http://localhost:" + ports.console(),
                "inkom.channels.webhooks.key-file",
                data.secrets().file("webhook-key"));
    }

    private Map<String, Object> torget() {
        var secrets = data.secrets();
        return Map.of(
                "spring.datasource.url", postgres.url(DatabaseSetup.TORGET),
                "spring.datasource.username", DatabaseSetup.TORGET,
                "spring.datasource.password", postgres.password(DatabaseSetup.TORGET),
                "torget.smtp-port", ports.mail(),
                "torget.webhook-url", "http://localhost:%d/webhooks/meta".formatted(ports.channels()),
                "torget.app-secret-file", secrets.file("meta-app-secret"),
                "torget.verify-token-file", secrets.file("meta-verify-token"),
                "torget.access-token-file", secrets.file("meta-access-token"));
    }

    @SafeVarargs
    private static Map<String, Object> together(Map<String, Object>... parts) {
        var all = new HashMap<String, Object>();
        for (var part : parts) {
            all.putAll(part);
        }
        return all;
    }

    /**
     * One application.
     *
     * @param configName the name of its configuration file
     * @param title what people call it
     * @param settings what differs from its own configuration
     */
    record Application(String configName, String title, Class<?> main, int port, Map<String, Object> settings) {

        ConfigurableApplicationContext start() {
            return new SpringApplicationBuilder(main)
                    .registerShutdownHook(false)
                    .run(arguments().toArray(String[]::new));
        }

        List<String> arguments() {
            var arguments = new ArrayList<String>();
            arguments.add("--spring.config.name=" + configName);
            arguments.add("--spring.config.additional-location=optional:classpath:/municipality/");
            arguments.add("--spring.main.banner-mode=off");
            arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=5s");
            arguments.add("--server.address=" + HousePorts.LOOPBACK);
            arguments.add("--server.port=" + port);
            settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
            return arguments;
        }
    }
}
