package se.inkom.query.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.store.RawEvent;
import se.inkom.ledger.store.RawEvents;
import se.inkom.proofs.LogFolder;
import se.inkom.web.Problems;
import se.inkom.web.ServiceUnavailableException;

/** Gets together what a bundle is made of, and waits, not for ever, until the last event of the case is sealed. */
@Component
class MakeBundle {
    private static final long STEP_MILLIS = 50;

    private final RawEvents ledger;
    private final Checkpoints checkpoints;
    private final JdbcClient db;
    private final AuditProperties settings;

    MakeBundle(DataSource dataSource, Checkpoints checkpoints, JdbcClient db, AuditProperties settings) {
        this.ledger = new RawEvents(dataSource);
        this.checkpoints = checkpoints;
        this.db = db;
        this.settings = settings;
    }

    /**
     * The bundle of the case as it is now.
     *
     * @throws se.inkom.web.ProblemException 404 when the ledger knows no such case
     * @throws ServiceUnavailableException 503 {@code not-sealed-yet} when patience is over
     */
    CaseBundle of(CaseId caseId) {
        List<RawEvent> events = ledger.ofAggregate(caseId.value());
        if (events.isEmpty() || !events.getFirst().type().startsWith("case.")) {
            throw Problems.notFound();
        }
        SignedCheckpoint checkpoint = holding(events.getLast().position());
        return new CaseBundle(
                caseId.value(),
                events,
                checkpoint,
                new StoredTiles(db, ledger, checkpoint.epoch()),
                vkeys(checkpoint.epoch()),
                checkpoints.timestamp(checkpoint).orElse(null));
    }

    SignedCheckpoint holding(long position) {
        long end = System.nanoTime() + settings.sealWait().toNanos();
        while (true) {
            Optional<SignedCheckpoint> found = checkpoints.holding(position);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new ServiceUnavailableException(
                        "not-sealed-yet",
                        "The last event of the case, at position " + position
                                + ", is not in a signed checkpoint yet. Try again in a moment.");
            }
            pause();
        }
    }

    byte @Nullable [] vkeys(int epoch) {
        if (settings.logFolder() == null) {
            return null;
        }
        Path file = new LogFolder(settings.logFolder()).epoch(epoch).path().resolve("vkeys");
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("The published log's keys cannot be read", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("stopping", "This application is stopping. Try again in a moment.");
        }
    }
}
