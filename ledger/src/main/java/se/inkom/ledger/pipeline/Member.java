package se.inkom.ledger.pipeline;

import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.jspecify.annotations.Nullable;

/** A command on its way, and the thread that waits for it. */
final class Member {
    final CommandMessage<?> command;
    final Target target;
    private final Thread caller = Thread.currentThread();
    private volatile @Nullable CommandResultMessage<?> result;

    Member(CommandMessage<?> command, Target target) {
        this.command = command;
        this.target = target;
    }

    @Nullable
    CommandResultMessage<?> result() {
        return result;
    }

    boolean isDone() {
        return result != null;
    }

    void done(CommandResultMessage<?> outcome) {
        result = outcome;
        wake();
    }

    void failed(Throwable failure) {
        done(GenericCommandResultMessage.asCommandResultMessage(failure));
    }

    void wake() {
        if (caller != Thread.currentThread()) {
            LockSupport.unpark(caller);
        }
    }
}
