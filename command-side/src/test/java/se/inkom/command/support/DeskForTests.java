package se.inkom.command.support;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** The desk on a bus without Spring, for tests that run the desks in a process of their own, or by a clock of their own. */
public final class DeskForTests {
    private DeskForTests() {}

    /** One that handles at once; what a unit of work writes is written at its root's commit. */
    public static CommandBus bus() {
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(Desk::correlationOf, command -> Map.of("policy", "test:0")));
        return bus;
    }

    public static Desk on(CommandBus commands) {
        return new Desk(commands);
    }
}
