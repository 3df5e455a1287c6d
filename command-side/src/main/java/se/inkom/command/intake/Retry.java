package se.inkom.command.intake;

import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;

/** An officer may change a case in the very moment its post is edited; whoever comes second looks again. */
final class Retry {
    private static final int ATTEMPTS = 5;

    private Retry() {}

    static <T> T onConflict(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }
}
