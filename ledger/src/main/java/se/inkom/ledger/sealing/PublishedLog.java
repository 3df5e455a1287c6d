package se.inkom.ledger.sealing;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import se.inkom.ledger.sealing.SealTables.State;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.Hash;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;

/**
 * The newest checkpoint as it lies in the published folder, held against the database. The folder is the memory that a
 * restored database does not have: what was signed and is no longer there shows here (RELIABILITY 4, "Rollback").
 */
public final class PublishedLog {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedLog.class);

    private final SealingSettings settings;
    private final SealingKeys keys;
    private final SealTables tables;

    PublishedLog(SealingSettings settings, SealingKeys keys, SealTables tables) {
        this.settings = settings;
        this.keys = keys;
        this.tables = tables;
    }

    /** A checkpoint that is published and signed by one of our keys. */
    record Newest(SignedNote note, Checkpoint checkpoint) {
        int epoch() {
            return checkpoint.epoch();
        }

        long size() {
            return checkpoint.size();
        }
    }

    /**
     * The last position inside a checkpoint that is in the database and in the folder; 0 when nothing may be relied on.
     * Answers on every instance, whichever of them seals.
     */
    public long position() {
        try {
            State state = tables.state();
            Optional<Newest> newest = newest();
            if (state.state() != SealingState.SEALING || newest.isEmpty()) {
                return 0;
            }
            requireAgreement(newest, state);
            return newest.get().epoch() == state.epoch() ? newest.get().size() - 1 : 0;
        } catch (SealingStopped | ProofException | DataAccessException | UncheckedIOException e) {
            LOG.debug("Nothing is released", e);
            return 0;
        }
    }

    /** @throws SealingStopped when the newest checkpoint is not one that our keys signed for our log */
    Optional<Newest> newest() {
        if (Files.notExists(settings.folder())) {
            return Optional.empty();
        }
        var folder = new LogFolder(settings.folder());
        List<Integer> published = folder.epochs().stream()
                .filter(epoch -> Files.exists(checkpointFile(epoch)))
                .toList();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        int epoch = published.getLast();
        try {
            SignedNote note = folder.epoch(epoch).checkpoint();
            note.verify(keys.named(origin(epoch)).verifiers());
            Checkpoint checkpoint = note.checkpoint();
            if (!checkpoint.origin().equals(origin(epoch))) {
                throw new ProofException("it is of the log " + checkpoint.origin());
            }
            return Optional.of(new Newest(note, checkpoint));
        } catch (ProofException e) {
            throw SealingStopped.refused("The newest published checkpoint, of epoch %d, is not one of ours: %s"
                    .formatted(epoch, e.getMessage()));
        }
    }

    Path checkpointFile(int epoch) {
        return new LogFolder(settings.folder()).epoch(epoch).path().resolve("checkpoint");
    }

    String origin(int epoch) {
        return settings.name() + "/" + epoch;
    }

    /** @throws SealingStopped in state ROLLBACK */
    void requireAgreement(Optional<Newest> published, State state) {
        if (state.head() < state.size() - 1) {
            throw SealingStopped.rollback(
                    "Events up to position %d were sealed and the ledger ends at position %d: it was rolled back"
                            .formatted(state.size() - 1, state.head()));
        }
        if (published.isEmpty()) {
            if (tables.checkpoints(state.epoch()) > 1) {
                throw SealingStopped.rollback("The published log is gone from its folder; put it back from its backup");
            }
            return;
        }
        Newest newest = published.get();
        if (newest.epoch() > state.epoch() || newest.epoch() == state.epoch() && newest.size() > state.size()) {
            throw SealingStopped.rollback(
                    "The published log reaches size %d of epoch %d and the database only size %d of epoch %d: it was rolled back"
                            .formatted(newest.size(), newest.epoch(), state.size(), state.epoch()));
        }
        Hash inDatabase = newest.epoch() == state.epoch()
                ? tables.checkpoint(newest.epoch(), newest.size())
                        .map(checkpoint -> Hash.of(checkpoint.root()))
                        .orElse(Hash.ZERO)
                : previousRoot(state.epoch(), newest);
        if (!inDatabase.equals(newest.checkpoint().root())) {
            throw SealingStopped.rollback(
                    "The database does not hold the published checkpoint of size %d of epoch %d: it is another one"
                            .formatted(newest.size(), newest.epoch()));
        }
    }

    /** An epoch that is opened and not yet published must have been opened after the newest checkpoint. */
    private Hash previousRoot(int epoch, Newest newest) {
        var opening = OpeningRecord.decode(tables.openingRecord(epoch));
        return epoch == newest.epoch() + 1 && opening.previousSize() == newest.size()
                ? opening.previousRoot()
                : Hash.ZERO;
    }
}
