package se.inkom.benchmarks.sample;

import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Axon around an engine, with nothing else in it: the same for our engine and the stock ones. */
public final class Wiring {
    private Wiring() {}

    public static Configurer around(EventStorageEngine engine, TransactionManager transactions, Serializer serializer) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureTransactionManager(c -> transactions)
                .configureEmbeddedEventStore(c -> engine)
                .configureAggregate(NoteBook.class);
    }

    public static Configuration started(Configurer axon) {
        Configuration configuration = axon.buildConfiguration();
        configuration.start();
        return configuration;
    }

    /** Sends and waits, as a request does. */
    public static @Nullable Object send(CommandBus commands, Object command) {
        var result = new CompletableFuture<@Nullable Object>();
        commands.<Object, Object>dispatch(
                new GenericCommandMessage<>(command, MetaData.emptyInstance()), (message, outcome) -> {
                    if (outcome.isExceptional()) {
                        result.completeExceptionally(outcome.exceptionResult());
                    } else {
                        result.complete(outcome.getPayload());
                    }
                });
        return result.join();
    }
}
