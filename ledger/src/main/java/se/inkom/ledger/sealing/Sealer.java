package se.inkom.ledger.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.ledger.sealing.SealTables.SignedCheckpoint;
import se.inkom.ledger.sealing.SealTables.State;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.CompactRange;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.Tiles;

/**
 * Extends one epoch of the log and signs it (ADR 0017). Knows the edge of the tree in memory; after any exception it must be
 * thrown away and restored from what is stored.
 */
final class Sealer {
    /** Rows of one query. */
    static final int CHUNK = 1024;

    /** What waits beyond this gets the next checkpoint, so that a long way to catch up can be watched and stopped. */
    private static final int CHUNKS_PER_CHECKPOINT = 16;

    private final SealTables tables;
    private final EventRows rows;
    private final LogWriter files;
    private final PublishedLog published;
    private final SealingKeys.Signers signers;
    private final Clock clock;
    private final Failpoint.Probe probe;

    private final MessageDigest digest = Hash.digest();
    private final int epoch;
    private final byte[] openingRecord;
    private final RightEdge edge;
    private final CompactRange range;
    private @Nullable SignedCheckpoint signed;

    Sealer(Restored restored, PublishedLog published, Clock clock, Failpoint.Probe probe) {
        this.tables = restored.tables();
        this.rows = restored.rows();
        this.files = restored.files();
        this.signers = restored.signers();
        this.epoch = restored.epoch();
        this.openingRecord = restored.openingRecord();
        this.edge = restored.edge();
        this.range = restored.range();
        this.signed = restored.signed();
        this.published = published;
        this.clock = clock;
        this.probe = probe;
    }

    /** What a sealer needs to carry on where the last one was. */
    record Restored(
            SealTables tables,
            EventRows rows,
            LogWriter files,
            SealingKeys.Signers signers,
            int epoch,
            byte[] openingRecord,
            RightEdge edge,
            CompactRange range,
            @Nullable SignedCheckpoint signed) {}

    /** How many leaves wait; one query, and all there is to do while nothing happens. */
    long waiting() {
        State state = tables.state();
        if (state.epoch() != epoch || state.size() != edge.size() || state.state() != SealingState.SEALING) {
            throw new Overtaken("the database is at size %d of epoch %d".formatted(state.size(), state.epoch()));
        }
        if (state.head() < state.size() - 1) {
            throw new Overtaken("the ledger ends at position " + state.head());
        }
        probe.at(Failpoint.HEAD_READ);
        return state.head() + 1 - edge.size();
    }

    /**
     * Seals what waits, at most some thousand events, and publishes it.
     *
     * @throws SealingStopped when nothing may be signed
     * @throws Overtaken when somebody else moved the log
     */
    void seal(long waiting) throws IOException {
        requireOwnCheckpoint();
        long before = edge.size();
        long end = before + Math.min(waiting, (long) CHUNK * CHUNKS_PER_CHECKPOINT);
        for (long from = before; from < end; from = edge.size()) {
            append(from, Math.min(from + CHUNK, end));
        }
        probe.at(Failpoint.TREE_EXTENDED);
        Hash root = provenRoot(before);
        probe.at(Failpoint.ROOT_PROVEN);
        SignedNote note = signers.sign(new Checkpoint(published.origin(epoch), end, root).text());
        probe.at(Failpoint.SIGNED);
        var checkpoint = new SignedCheckpoint(epoch, end, root.bytes(), note.toString(), clock.instant());
        if (!tables.seal(before, edge.completed(), checkpoint)) {
            throw new Overtaken("another sealer moved the log on from size " + before);
        }
        probe.at(Failpoint.COMMITTED);
        files.publish(edge, before, checkpoint, false);
        edge.forgetCompleted();
        signed = checkpoint;
    }

    /** Before each seal: the newest file is what we wrote, byte for byte, and so is not ahead of the database. */
    private void requireOwnCheckpoint() throws IOException {
        var file = published.checkpointFile(epoch);
        boolean same = signed == null
                ? Files.notExists(file)
                : Files.exists(file)
                        && Arrays.equals(Files.readAllBytes(file), signed.note().getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw new Overtaken("the published checkpoint is not the one we wrote");
        }
    }

    /** Leaf 0 is the opening record, leaf p the event at position p. */
    private void append(long from, long to) {
        long first = Math.max(from, 1);
        StoredEvent[] events = complete(first, rows.stored(first, to));
        probe.at(Failpoint.ROWS_READ);
        StoredEvent[] again = complete(first, rows.stored(first, to));
        for (int i = 0; i < events.length; i++) {
            if (!events[i].saysTheSame(again[i])) {
                throw SealingStopped.refused(
                        "Two readings of the event at position %d differ; nothing was signed".formatted(first + i));
            }
        }
        probe.at(Failpoint.ROWS_COMPARED);
        if (from == 0) {
            append(openingRecord);
        }
        for (StoredEvent event : events) {
            append(event.record(digest));
        }
    }

    private void append(byte[] record) {
        Hash leaf = MerkleTree.leafHash(digest, record);
        edge.append(record, leaf);
        range.append(leaf);
    }

    private static StoredEvent[] complete(long from, @Nullable StoredEvent[] events) {
        StoredEvent[] complete = new StoredEvent[events.length];
        for (int i = 0; i < events.length; i++) {
            StoredEvent event = events[i];
            if (event == null) {
                throw SealingStopped.refused(
                        "The event at position %d is missing, though later ones are there".formatted(from + i));
            }
            complete[i] = event;
        }
        return complete;
    }

    /** The root by two ways that share no state, and proof that what was signed last is the beginning of it. */
    private Hash provenRoot(long before) {
        long size = edge.size();
        Hash root = range.root();
        if (!Tiles.root(edge, size).equals(root)) {
            throw SealingStopped.refused("Two ways to the root of size %d differ; nothing was signed".formatted(size));
        }
        if (signed != null) {
            List<Hash> proof = Tiles.consistencyProof(edge, before, size);
            if (signed.size() != before
                    || !MerkleTree.verifyConsistency(before, size, proof, Hash.of(signed.root()), root)) {
                throw SealingStopped.refused(
                        "The tree of size %d does not continue the signed one of size %d".formatted(size, before));
            }
        }
        return root;
    }
}
