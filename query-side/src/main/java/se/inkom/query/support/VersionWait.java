package se.inkom.query.support;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.web.Problems;
import se.inkom.web.ServiceUnavailableException;

/** Lets someone read what they have just written: waits, not for ever, until a read model has come as far (DESIGN 7). */
@Component
public class VersionWait {
    private static final Duration STEP = Duration.ofMillis(20);

    private final PostgresEventStorageEngine ledger;
    private final Duration patience;

    VersionWait(PostgresEventStorageEngine ledger, QueryProperties properties) {
        this.ledger = ledger;
        this.patience = properties.minVersionWait();
    }

    /**
     * Reads until the result is of version {@code minVersion} or later.
     *
     * @param minVersion null for whatever is there
     * @throws se.inkom.web.ProblemException 404 when the ledger knows no such case
     * @throws ServiceUnavailableException 503 {@code projection-behind} when patience is over
     */
    public <T> T read(
            CaseId caseId, @Nullable Long minVersion, Supplier<Optional<T>> read, ToLongFunction<T> versionOf) {
        long wanted = minVersion == null ? 0 : minVersion;
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = read.get();
            if (found.isPresent() && versionOf.applyAsLong(found.get()) >= wanted) {
                return found.get();
            }
            if (found.isEmpty()
                    && ledger.lastSequenceNumberFor(caseId.toString()).isEmpty()) {
                throw Problems.notFound();
            }
            if (System.nanoTime() > end) {
                throw new ServiceUnavailableException(
                        "projection-behind",
                        "The case has not been shown in version " + wanted + " yet. Try again in a moment.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("stopping", "This application is stopping. Try again in a moment.");
        }
    }
}
