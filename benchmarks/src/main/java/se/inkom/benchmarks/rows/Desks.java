package se.inkom.benchmarks.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;
import se.inkom.benchmarks.harness.Database;
import se.inkom.command.CommandSideApplication;
import se.inkom.ledger.sealing.Sealing;

/** The command side as in production, but that its listeners start when a row wants them to, and its followers rest. */
final class Desks implements AutoCloseable {
    private static final String NO_BROKER = "127.0.0.1:1";

    private final Database database;
    private final ConfigurableApplicationContext context;

    private Desks(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** @param broker absent when the row needs none */
    static Desks open(Database database, @Nullable String broker) throws Exception {
        Ledger.empty(database);
        var settings = new HashMap<>(Map.of(
                "spring.config.name", "command-side",
                "spring.config.additional-location", "classpath:/municipality/",
                "spring.main.banner-mode", "off",
                "server.port", "0",
                "spring.datasource.url", database.url(),
                "spring.datasource.password", database.password("inkom_command"),
                "spring.flyway.password", database.password("inkom_migrator"),
                "spring.kafka.bootstrap-servers", broker == null ? NO_BROKER : broker,
                "spring.kafka.listener.auto-startup", "false"));
        settings.put(
                "inkom.vault.key-file", database.folder().resolve("vault-keys").toString());
        settings.put("inkom.vault.archive", database.folder().resolve("archive").toString());
        settings.put(
                "inkom.sealing.folder",
                database.folder().resolve("transparency").toString());
        settings.put(
                "inkom.sealing.keys", database.folder().resolve("sealing-keys").toString());
        settings.put("inkom.sealing.datasource.password", database.password("inkom_sealer"));
        settings.put("inkom.publishing.enabled", "false");
        settings.put("logging.config", "classpath:logback.xml");
        settings.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration,"
                        + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration,"
                        + "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration");
        var arguments = new ArrayList<String>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        var desks = new Desks(
                database,
                new SpringApplicationBuilder(CommandSideApplication.class)
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new)));
        // What follows the ledger works in its own time, and is not intake; a sealer would also take the emptying of
        // tables between slices for a rollback.
        desks.bean(Sealing.class).close();
        desks.bean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        return desks;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Hands a batch to the real listener, as its container would. */
    void takeIn(List<ConsumerRecord<String, byte[]>> batch, Acknowledgment acknowledgment) {
        intake().onMessage(batch, acknowledgment, null);
    }

    @SuppressWarnings("unchecked") // our listeners read strings and bytes
    private BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> intake() {
        var container =
                Objects.requireNonNull(bean(KafkaListenerEndpointRegistry.class).getListenerContainer("inkom-intake"));
        return (BatchAcknowledgingConsumerAwareMessageListener<String, byte[]>)
                Objects.requireNonNull(container.getContainerProperties().getMessageListener());
    }

    @Override
    public void close() throws Exception {
        context.close();
        database.truncate("command.source_post, command.token");
        Ledger.empty(database);
    }
}
