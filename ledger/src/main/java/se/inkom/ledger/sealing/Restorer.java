package se.inkom.ledger.sealing;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.ledger.sealing.PublishedLog.Newest;
import se.inkom.ledger.sealing.SealTables.SignedCheckpoint;
import se.inkom.ledger.sealing.SealTables.State;
import se.inkom.proofs.CompactRange;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.TileStore;
import se.inkom.proofs.Tiles;

/**
 * Brings a sealer to where the last one was: the edge of the tree from complete tiles and the rows behind them, held against
 * the last signed root and the newest published checkpoint; then the files up to the database, if the last sealer died
 * between the two.
 */
final class Restorer {
    /** Who opens the first epoch. */
    private static final String NOBODY = "inkom";

    private final SealingSettings settings;
    private final SealingKeys keys;
    private final SealTables tables;
    private final EventRows rows;
    private final PublishedLog published;
    private final Clock clock;
    private final Failpoint.Probe probe;

    Restorer(
            SealingSettings settings,
            SealingKeys keys,
            SealTables tables,
            EventRows rows,
            Clock clock,
            Failpoint.Probe probe) {
        this.settings = settings;
        this.keys = keys;
        this.tables = tables;
        this.rows = rows;
        this.published = new PublishedLog(settings, keys, tables);
        this.clock = clock;
        this.probe = probe;
    }

    /** @throws SealingStopped when the database is not what was signed */
    Sealer restore() throws IOException {
        Optional<Newest> newest = published.newest();
        State state = openedState(newest);
        published.requireAgreement(newest, state);
        try {
            Sealer.Restored restored = restored(state, newest);
            tables.say(SealingState.SEALING, null);
            return new Sealer(restored, published, clock, probe);
        } catch (MissingDataException e) {
            throw SealingStopped.rollback("A stored tile of the sealed log is missing: " + e.getMessage());
        }
    }

    /** A new installation opens its first epoch; an old database that never had one does not. */
    private State openedState(Optional<Newest> newest) {
        State state = tables.state();
        if (state.epoch() > 0 || newest.isPresent()) {
            return state;
        }
        var now = clock.instant();
        var opening = OpeningRecord.first(EventRecord.micros(now), NOBODY);
        tables.open(state, 1, opening.encode(), now);
        return tables.state();
    }

    private Sealer.Restored restored(State state, Optional<Newest> newest) throws IOException {
        int epoch = state.epoch();
        byte[] opening = tables.openingRecord(epoch);
        TileStore stored = (level, n, width) -> tables.tile(epoch, level, n)
                .orElseThrow(() -> new MissingDataException(Tiles.path(level, n, width) + " of epoch " + epoch));
        long whole = state.size() / Tiles.WIDTH * Tiles.WIDTH;
        RightEdge edge = RightEdge.restore(stored, (n, width) -> storedRecords(opening, stored, n, width), whole);
        CompactRange range = Tiles.compactRange(edge, whole);
        for (byte[] record : sealedRecords(opening, whole, state.size())) {
            Hash leaf = MerkleTree.leafHash(record);
            edge.append(record, leaf);
            range.append(leaf);
        }
        var signers = keys.named(published.origin(epoch));
        SignedCheckpoint signed = state.size() == 0 ? null : lastSigned(state, range.root(), signers);
        var files = new LogWriter(settings.folder(), epoch, probe);
        files.addKeys(signers.verifiers());
        if (signed != null) {
            long publishedSize =
                    newest.filter(n -> n.epoch() == epoch).map(Newest::size).orElse(0L);
            requireContinuation(newest, edge, signed);
            bringFilesUp(files, edge, publishedSize, signed);
        }
        edge.forgetCompleted();
        return new Sealer.Restored(tables, rows, files, signers, epoch, opening, edge, range, signed);
    }

    private List<byte[]> sealedRecords(byte[] opening, long from, long to) {
        var records = new ArrayList<byte[]>();
        if (from == to) {
            return records;
        }
        if (from == 0) {
            records.add(opening);
        }
        long first = Math.max(from, 1);
        long position = first;
        for (byte @Nullable [] record : rows.read(first, Math.max(first, to))) {
            if (record == null) {
                throw SealingStopped.rollback("The sealed event at position %d is missing".formatted(position));
            }
            records.add(record);
            position++;
        }
        return records;
    }

    private SignedCheckpoint lastSigned(State state, Hash root, SealingKeys.Signers signers) {
        SignedCheckpoint last = tables.checkpoint(state.epoch(), state.size())
                .orElseThrow(() -> SealingStopped.rollback(
                        "The database says %d leaves are sealed and has no checkpoint of that size"
                                .formatted(state.size())));
        try {
            var note = SignedNote.parse(last.note());
            note.verify(signers.verifiers());
            if (note.checkpoint().size() != last.size()
                    || !note.checkpoint().root().equals(Hash.of(last.root()))) {
                throw new ProofException("its note says something else");
            }
        } catch (ProofException e) {
            throw SealingStopped.refused("The last checkpoint in the database, of size %d, is not one of ours: %s"
                    .formatted(last.size(), e.getMessage()));
        }
        if (!root.equals(Hash.of(last.root()))) {
            throw SealingStopped.rollback(
                    "The sealed events up to position %d are not those that were signed; the difference is after position %d or in the tiles"
                            .formatted(state.size() - 1, state.size() / Tiles.WIDTH * Tiles.WIDTH - 1));
        }
        return last;
    }

    private static void requireContinuation(Optional<Newest> newest, RightEdge edge, SignedCheckpoint signed) {
        if (newest.isEmpty() || newest.get().epoch() != signed.epoch()) {
            return;
        }
        var checkpoint = newest.get().checkpoint();
        List<Hash> proof = Tiles.consistencyProof(edge, checkpoint.size(), signed.size());
        if (!MerkleTree.verifyConsistency(
                checkpoint.size(), signed.size(), proof, checkpoint.root(), Hash.of(signed.root()))) {
            throw SealingStopped.rollback("The database's log of size %d does not continue the published one of size %d"
                    .formatted(signed.size(), checkpoint.size()));
        }
    }

    /** Records for files that are not there yet, held against the tile that was signed. */
    private List<byte[]> storedRecords(byte[] opening, TileStore stored, long n, int width) {
        long from = n * Tiles.WIDTH;
        List<byte[]> records = sealedRecords(opening, from, from + width);
        byte[] hashes = stored.tile(0, n, width);
        for (int i = 0; i < width; i++) {
            if (!MerkleTree.leafHash(records.get(i)).isAt(hashes, i * Hash.LENGTH)) {
                throw SealingStopped.rollback(
                        "The sealed event at position %d is not the one that was signed".formatted(from + i));
            }
        }
        return records;
    }

    private void bringFilesUp(LogWriter files, RightEdge edge, long publishedSize, SignedCheckpoint signed)
            throws IOException {
        long journalled = files.mendJournal();
        if (journalled > signed.size()) {
            throw SealingStopped.rollback("The journal of checkpoints reaches size %d and the database only size %d"
                    .formatted(journalled, signed.size()));
        }
        for (SignedCheckpoint checkpoint : tables.checkpointsBetween(signed.epoch(), journalled, signed.size())) {
            files.addToJournal(checkpoint);
        }
        if (publishedSize < signed.size()) {
            files.publish(edge, publishedSize, signed, journalled == signed.size());
        }
        for (SealTables.Timestamp timestamp : tables.timestamps(signed.epoch())) {
            files.timestamp(timestamp.size(), timestamp.token());
        }
    }
}
