package se.inkom.ledger.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.pipeline.GroupCommit;
import se.inkom.ledger.pipeline.PipelineSettings;
import se.inkom.ledger.pipeline.Target;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;

/**
 * A process that sends commands on eight threads until it is killed. Each thread notes a command before it sends it and
 * again when it is answered; after a restart it sends the one whose fate it does not know again, as a client would.
 */
final class WriterProcess {
    static final int THREADS = 8;
    static final String COMMAND_ID = "commandId";
    private static final int STEPS_OF_A_CASE = 20;

    private WriterProcess() {}

    public static void main(String[] arguments) {
        CommandBus commands = commandBus(new PerThread(arguments[0]));
        for (int i = 0; i < THREADS; i++) {
            Path notes = Path.of(arguments[1]).resolve("writer-" + i);
            new Thread(() -> write(commands, notes)).start();
        }
    }

    /** The bus as it stands in command-side: the write pipeline, so that a kill also meets groups half decided. */
    private static CommandBus commandBus(DataSource dataSource) {
        var serializer = Jackson3Serializer.builder().build();
        var ledger = new PostgresEventStorageEngine(dataSource, EventTypes.all());
        CommandBus handling = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        handling.registerHandlerInterceptor(new CorrelationDataInterceptor<>(WriterProcess::idOfCommand));
        var pipeline = new GroupCommit(
                handling,
                ledger,
                command -> new Target(((Count) command).caseId(), false),
                failure -> false,
                PipelineSettings.DEFAULT);
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureTransactionManager(c -> new SpringTransactionManager(new JdbcTransactionManager(dataSource)))
                .configureCommandBus(c -> pipeline)
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(ledger).build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Tally.class)
                        .configureLockFactory(c -> NullLockFactory.INSTANCE))
                .buildConfiguration();
        axon.start();
        return axon.commandBus();
    }

    private static Map<String, ?> idOfCommand(Message<?> message) {
        return message instanceof CommandMessage<?> command && command.getPayload() instanceof Count count
                ? Map.of(COMMAND_ID, count.commandId())
                : Map.of();
    }

    private static void write(CommandBus commands, Path notes) {
        try (var file = FileChannel.open(notes, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            Count pending = pending(notes);
            if (pending != null) {
                note(file, send(commands, pending) + " " + pending.commandId());
            }
            while (true) {
                String caseId = UUID.randomUUID().toString();
                for (int step = 0; step < STEPS_OF_A_CASE; step++) {
                    var count = new Count(caseId, UUID.randomUUID().toString(), step);
                    note(file, "sent " + count.caseId() + " " + count.commandId() + " " + count.step());
                    note(file, send(commands, count) + " " + count.commandId());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Noted as sent, and then the process died. */
    private static @Nullable Count pending(Path notes) throws IOException {
        List<String> lines = Files.readAllLines(notes);
        String[] last = lines.isEmpty() ? new String[] {""} : lines.getLast().split(" ");
        return last[0].equals("sent") ? new Count(last[1], last[2], Integer.parseInt(last[3])) : null;
    }

    /** One write to the kernel, which outlives the process. */
    private static void note(FileChannel file, String line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String send(CommandBus commands, Count count) {
        var outcome = new AtomicReference<>("unanswered");
        commands.dispatch(
                new GenericCommandMessage<>(count),
                (message, result) -> outcome.set(result.isExceptional() ? "refused" : "done"));
        return outcome.get();
    }

    /** The n-th step of a case, which it takes once, as {@code If-Match} has it. */
    record Count(@TargetAggregateIdentifier String caseId, String commandId, int step) {}

    /** A case that counts. */
    static final class Tally {
        @AggregateIdentifier
        private String caseId;

        private int steps;

        Tally() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void decide(Count count) {
            if (count.step() != steps) {
                throw new IllegalStateException("Step " + count.step() + " was taken");
            }
            AggregateLifecycle.apply(new CaseClosed(
                    new CaseId(UUID.fromString(count.caseId())),
                    new OfficerId("anna.lind"),
                    Instant.now().truncatedTo(ChronoUnit.MICROS)));
        }

        @EventSourcingHandler
        void evolve(CaseClosed closed) {
            caseId = closed.caseId().toString();
            steps++;
        }
    }

    /** Instead of a pool: each thread keeps its connection. */
    private static final class PerThread extends AbstractDataSource {
        private final ThreadLocal<DataSource> connections;

        PerThread(String url) {
            var database = new PGSimpleDataSource();
            database.setUrl(url);
            database.setUser("inkom_command");
            connections = ThreadLocal.withInitial(() -> {
                try {
                    return new SingleConnectionDataSource(database.getConnection(), true);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connections.get().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
