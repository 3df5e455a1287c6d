package se.inkom.benchmarks.peers;

import java.util.Map;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import se.inkom.benchmarks.sample.Noted;
import se.inkom.benchmarks.sample.Sample;

/** A case as Pekko has it: an actor whose events are persisted before it answers. */
final class PekkoCase extends EventSourcedBehavior<PekkoCase.Command, PekkoCase.Event, Integer> {
    /** What it is told. */
    sealed interface Command {}

    record Add(ActorRef<Done> replyTo) implements Command {}

    enum Stop implements Command {
        STOP
    }

    /** The same fields and metadata as every other side writes; Pekko has no metadata of its own in this plugin's table. */
    public record Event(Noted noted, Map<String, String> metadata) {}

    private final String id;

    PekkoCase(String id) {
        super(PersistenceId.of("Case", id));
        this.id = id;
    }

    @Override
    public Integer emptyState() {
        return 0;
    }

    @Override
    public CommandHandler<Command, Event, Integer> commandHandler() {
        return newCommandHandlerBuilder()
                .forAnyState()
                .onCommand(Add.class, add -> Effect()
                        .persist(new Event(Sample.noted(id), Sample.METADATA))
                        .thenReply(add.replyTo(), state -> Done.getInstance()))
                .onCommand(Stop.class, stop -> Effect().stop())
                .build();
    }

    @Override
    public EventHandler<Integer, Event> eventHandler() {
        return (state, event) -> state + 1;
    }
}
