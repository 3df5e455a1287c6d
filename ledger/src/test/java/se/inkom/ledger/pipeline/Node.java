package se.inkom.ledger.pipeline;

import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.dao.DataAccessResourceFailureException;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;

/** One instance of the desks as far as the pipeline goes; two of them on one database are two nodes. */
final class Node {
    final GroupCommit pipeline;

    Node(DataSource dataSource, PipelineSettings settings) {
        var ledger = new PostgresEventStorageEngine(dataSource, EventTypes.all());
        CommandBus handling = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        pipeline = new GroupCommit(
                handling, ledger, Node::targetOf, DataAccessResourceFailureException.class::isInstance, settings);
        var serializer = Jackson3Serializer.builder().build();
        DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureCommandBus(c -> pipeline)
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(ledger).build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Tally.class)
                        .configureLockFactory(c -> NullLockFactory.INSTANCE))
                .buildConfiguration()
                .start();
    }

    private static Target targetOf(Object command) {
        return switch (command) {
            case Tally.Count c -> new Target(c.id(), false);
            case Tally.Refuse c -> new Target(c.id(), false);
            case Tally.Hold c -> new Target(c.id(), false);
            default -> throw new IllegalArgumentException("not a command of ours: " + command);
        };
    }

    /** Sends and waits; a failure comes back as it is. */
    Object send(Object command) {
        var result = new CompletableFuture<Object>();
        pipeline.<Object, Object>dispatch(
                new GenericCommandMessage<>(command, MetaData.emptyInstance()), (message, outcome) -> {
                    if (outcome.isExceptional()) {
                        result.completeExceptionally(outcome.exceptionResult());
                    } else {
                        result.complete(outcome.getPayload());
                    }
                });
        if (result.isCompletedExceptionally() && result.exceptionNow() instanceof RuntimeException refused) {
            throw refused;
        }
        return result.join();
    }
}
