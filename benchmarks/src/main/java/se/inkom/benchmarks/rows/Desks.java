package se.inkom.benchmarks.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
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
    static Desks open(Database database, @Nullable String broker) throws SQLException {
        Ledger.empty(database);
        var context = App.start(
                CommandSideApplication.class,
                "command-side",
                "inkom_command",
                database,
                Map.of(
                        "spring.config.additional-location",
                        "classpath:/municipality/",
                        "spring.kafka.bootstrap-servers",
                        broker == null ? NO_BROKER : broker,
                        "spring.kafka.listener.auto-startup",
                        "false",
                        "inkom.sealing.folder",
                        App.in(database, "transparency"),
                        "inkom.sealing.keys",
                        App.in(database, "sealing-keys"),
                        "inkom.sealing.datasource.password",
                        database.password("inkom_sealer"),
                        "inkom.publishing.enabled",
                        "false"));
        var desks = new Desks(database, context);
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

    /** Leaves what it wrote to the ledger for others to read. */
    void leave() throws SQLException {
        context.close();
        database.truncate("command.source_post, command.token");
    }

    @Override
    public void close() throws SQLException {
        leave();
        Ledger.empty(database);
    }
}
