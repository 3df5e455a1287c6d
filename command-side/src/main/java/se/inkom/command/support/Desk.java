package se.inkom.command.support;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import se.inkom.events.EventMetadata;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.Actor;
import se.inkom.web.CorrelationId;

/** Sends commands with the name of who stands behind them, which ends up in every event's metadata (R70). */
@Component
public final class Desk {
    private final CommandBus commands;

    Desk(CommandBus commands) {
        this.commands = commands;
    }

    /** Sends and waits; a refusal comes back as the exception that the rule threw. */
    public <R> R send(AggregateCommand command, Actor actor) {
        String roles = String.join(",", new TreeSet<>(actor.roles()));
        return send(command, actor.id(), roles);
    }

    /** Sends in the name of one of our own processes. */
    public <R> R send(AggregateCommand command, OfficerId process) {
        return send(command, process, SystemActor.ROLE);
    }

    private <R> R send(AggregateCommand command, OfficerId actor, String role) {
        var metadata = MetaData.from(Map.of(
                EventMetadata.ACTOR, actor.value(),
                EventMetadata.ROLE, role,
                EventMetadata.CORRELATION_ID, CorrelationId.current()));
        var result = new CompletableFuture<R>();
        // The bus is local: the callback has run when dispatch returns.
        commands.<AggregateCommand, R>dispatch(new GenericCommandMessage<>(command, metadata), (message, outcome) -> {
            if (outcome.isExceptional()) {
                result.completeExceptionally(outcome.exceptionResult());
            } else {
                result.complete(outcome.getPayload());
            }
        });
        return unwrap(result);
    }

    private static <R> R unwrap(CompletableFuture<R> result) {
        Throwable failure = result.isCompletedExceptionally() ? result.exceptionNow() : null;
        return switch (failure) {
            case null -> result.join();
            case RuntimeException refused -> throw refused;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        };
    }

    /** What of a command goes into the metadata of its events. */
    static Map<String, ?> correlationOf(Message<?> message) {
        var metadata = new java.util.HashMap<String, Object>();
        for (String key : new String[] {EventMetadata.ACTOR, EventMetadata.ROLE, EventMetadata.CORRELATION_ID}) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                metadata.put(key, value);
            }
        }
        metadata.put(EventMetadata.CAUSATION_ID, message.getIdentifier());
        return metadata;
    }
}
