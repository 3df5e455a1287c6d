package se.inkom.ledger.pipeline;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/**
 * A command bus whose concurrent commands are decided and written together (ADR 0015). A caller who finds no leader becomes
 * one: it takes what waits, its own command among the first, and works for all of them in its own thread; the others sleep
 * until they are decided or may lead. Alone, a command pays nothing for this.
 *
 * <p>What is sent inside a unit of work or a transaction belongs to that one and goes straight through.
 */
public final class GroupCommit implements CommandBus {
    private final CommandBus commands;
    private final Group group;
    private final Queue queue;
    private final Function<Object, Target> targetOf;
    private final PipelineSettings settings;
    private final LongAdder groups = new LongAdder();
    private final LongAdder decided = new LongAdder();
    private final LongAdder refusedBusy = new LongAdder();

    /**
     * @param commands the bus that handles; without transactions of its own, since whatever a unit of work writes is written
     *     at its root's commit
     * @param ledger what the commands' aggregates are loaded from
     * @param targetOf the aggregate that a command's payload is for
     * @param databaseIsAway failures after which trying the next command is a waste of everybody's time
     */
    public GroupCommit(
            CommandBus commands,
            PostgresEventStorageEngine ledger,
            Function<Object, Target> targetOf,
            Predicate<Throwable> databaseIsAway,
            PipelineSettings settings) {
        this.commands = commands;
        this.group = new Group(commands, ledger, databaseIsAway);
        this.queue = new Queue(settings);
        this.targetOf = targetOf;
        this.settings = settings;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    /** Returns when the command is decided; the callback has then run, in this thread. */
    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (CurrentUnitOfWork.isStarted() || TransactionSynchronizationManager.isActualTransactionActive()) {
            commands.dispatch(command, callback);
            return;
        }
        callback.onResult(command, decide(new Member(command, targetOf.apply(command.getPayload()))));
    }

    @SuppressWarnings("unchecked") // the bus below gave the result for this very command
    private <R> CommandResultMessage<R> decide(Member member) {
        try {
            queue.enter(member);
            return (CommandResultMessage<R>) await(member);
        } catch (PipelineBusy busy) {
            refusedBusy.increment();
            return GenericCommandResultMessage.asCommandResultMessage(busy);
        }
    }

    private CommandResultMessage<?> await(Member member) {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                boolean led = lead();
                CommandResultMessage<?> result = member.result();
                if (result != null) {
                    return result;
                }
                if (led) {
                    continue; // for others, while this one's aggregate was taken: nobody else may be left to wake it
                }
                long left = deadline - System.nanoTime();
                if (left > 0) {
                    LockSupport.parkNanos(this, left);
                } else if (queue.withdraw(member)) {
                    throw new PipelineBusy(
                            "It waited too long for its turn. Nothing was done; send it again in a moment.");
                } else {
                    // begun: its outcome is coming, and only that tells whether it happened
                    LockSupport.parkNanos(this, TimeUnit.SECONDS.toNanos(1));
                }
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean lead() {
        List<Member> members = queue.lead();
        if (members.isEmpty()) {
            return false;
        }
        try {
            groups.increment();
            decided.add(members.size());
            group.decide(members);
        } finally {
            queue.leave(members);
        }
        return true;
    }

    /** Lets the commands that wait be decided and refuses new ones. @return whether all were decided within ten seconds */
    public boolean shutdown() throws InterruptedException {
        return queue.close(10);
    }

    public PipelineStats stats() {
        return new PipelineStats(groups.sum(), decided.sum(), group.repeated(), refusedBusy.sum(), queue.size());
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return commands.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return commands.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return commands.registerDispatchInterceptor(interceptor);
    }
}
