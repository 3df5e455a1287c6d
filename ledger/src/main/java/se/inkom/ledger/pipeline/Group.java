package se.inkom.ledger.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/**
 * Decides a group of commands in one outer unit of work. A refused command leaves no trace in it. When the group cannot be
 * written, its members go through again one by one, so that only the one to blame fails.
 */
final class Group {
    /** Somebody else may be first once or twice; a command that never gets through is told so. */
    private static final int ATTEMPTS = 10;

    private final CommandBus commands;
    private final PostgresEventStorageEngine ledger;
    private final Predicate<Throwable> databaseIsAway;
    private final LongAdder repeated = new LongAdder();

    /** @param databaseIsAway failures after which trying the next member is a waste of everybody's time */
    Group(CommandBus commands, PostgresEventStorageEngine ledger, Predicate<Throwable> databaseIsAway) {
        this.commands = commands;
        this.ledger = ledger;
        this.databaseIsAway = databaseIsAway;
    }

    long repeated() {
        return repeated.sum();
    }

    /** Afterwards every member is done, whatever happens. */
    void decide(List<Member> members) {
        try {
            if (members.size() == 1) {
                oneByOne(members);
            } else {
                together(members);
            }
        } catch (RuntimeException | Error failure) {
            members.stream().filter(member -> !member.isDone()).forEach(member -> member.failed(failure));
            if (failure instanceof Error error) {
                throw error;
            }
        }
    }

    private void together(List<Member> members) {
        List<CommandResultMessage<?>> results = new ArrayList<>(members.size());
        var unit = DefaultUnitOfWork.startAndGet(null);
        try {
            prefetch(members);
            members.forEach(member -> results.add(handle(member)));
            unit.commit();
        } catch (RuntimeException failure) {
            if (unit.isActive()) {
                unit.rollback(failure);
            }
            if (databaseIsAway.test(failure)) {
                throw failure;
            }
            repeat(members, results);
            return;
        } catch (Error error) {
            unit.rollback(error);
            throw error;
        }
        for (int i = 0; i < members.size(); i++) {
            members.get(i).done(results.get(i));
        }
    }

    /** A refusal stands, since it rested on what is written; what was accepted was accepted in vain. */
    private void repeat(List<Member> members, List<CommandResultMessage<?>> results) {
        List<Member> again = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (i < results.size() && results.get(i).isExceptional()) {
                members.get(i).done(results.get(i));
            } else {
                again.add(members.get(i));
            }
        }
        repeated.add(again.size());
        oneByOne(again);
    }

    private void oneByOne(List<Member> members) {
        Throwable away = null;
        for (Member member : members) {
            CommandResultMessage<?> result =
                    away == null ? alone(member) : GenericCommandResultMessage.asCommandResultMessage(away);
            if (result.isExceptional() && databaseIsAway.test(result.exceptionResult())) {
                away = result.exceptionResult();
            }
            member.done(result);
        }
    }

    /** Decides again on what the other one wrote: the same as if the command had come a moment later. */
    private CommandResultMessage<?> alone(Member member) {
        CommandResultMessage<?> result = handle(member);
        for (int attempt = 2; attempt <= ATTEMPTS && wasOvertaken(result); attempt++) {
            repeated.increment();
            result = handle(member);
        }
        return result;
    }

    private static boolean wasOvertaken(CommandResultMessage<?> result) {
        return result.isExceptional() && result.exceptionResult() instanceof ConcurrencyException;
    }

    private void prefetch(List<Member> members) {
        List<String> toLoad = members.stream()
                .map(member -> member.target)
                .filter(target -> !target.creates())
                .map(Target::aggregateId)
                .toList();
        if (!toLoad.isEmpty()) {
            ledger.prefetch(toLoad);
        }
    }

    /** The bus is local: its callback has run when dispatch returns. */
    private CommandResultMessage<?> handle(Member member) {
        var answer = new Answer();
        commands.dispatch(member.command, (command, result) -> answer.result = result);
        return java.util.Objects.requireNonNull(answer.result, "the command bus below is not a local one");
    }

    private static final class Answer {
        private @Nullable CommandResultMessage<?> result;
    }
}
