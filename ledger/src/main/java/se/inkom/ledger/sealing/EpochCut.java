package se.inkom.ledger.sealing;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.ledger.sealing.PublishedLog.Newest;
import se.inkom.ledger.sealing.SealTables.State;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.Tiles;

/**
 * The way out of a rollback: a new epoch whose first leaf says which checkpoint the old one ended with, what was lost, why,
 * and who decided. The old epoch's files stay as they are, and the new one seals every event again from the first.
 */
final class EpochCut {
    private final SealingSettings settings;
    private final PublishedLog published;
    private final SealTables tables;
    private final EventRows rows;
    private final Clock clock;

    EpochCut(SealingSettings settings, PublishedLog published, SealTables tables, EventRows rows, Clock clock) {
        this.settings = settings;
        this.published = published;
        this.tables = tables;
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws NotRolledBack when the log may go on as it is, or somebody else just cut it */
    OpeningRecord open(String incident, String officer) {
        State state = tables.state();
        if (state.state() != SealingState.ROLLBACK) {
            throw new NotRolledBack();
        }
        var now = clock.instant();
        OpeningRecord opening = published
                .newest()
                .map(newest -> after(newest, state, EventRecord.micros(now), incident, officer))
                .orElseGet(() -> afterTheLastInDatabase(EventRecord.micros(now), incident, officer));
        if (!tables.open(state, opening.epoch(), opening.encode(), now)) {
            throw new NotRolledBack();
        }
        return opening;
    }

    private OpeningRecord after(Newest newest, State state, long now, String incident, String officer) {
        int epoch = Math.max(tables.newestEpoch(), newest.epoch()) + 1;
        long lostTo = newest.size() - 1;
        long lostFrom =
                firstDifference(new LogFolder(settings.folder()).epoch(newest.epoch()), newest.size(), state.head());
        boolean lost = lostFrom <= lostTo;
        return new OpeningRecord(
                epoch,
                now,
                newest.size(),
                newest.checkpoint().root(),
                lost ? lostFrom : 0,
                lost ? lostTo : 0,
                incident,
                officer);
    }

    /** When the published log itself is lost, the database's last checkpoint is all there is to name. */
    private OpeningRecord afterTheLastInDatabase(long now, String incident, String officer) {
        Optional<SealTables.SignedCheckpoint> last = tables.newestCheckpoint();
        return new OpeningRecord(
                tables.newestEpoch() + 1,
                now,
                last.map(SealTables.SignedCheckpoint::size).orElse(0L),
                last.map(checkpoint -> Hash.of(checkpoint.root())).orElse(Hash.ZERO),
                0,
                0,
                incident,
                officer);
    }

    /** The first position whose event is not the one that was sealed; the size when all are. */
    private long firstDifference(EpochFolder old, long size, long head) {
        for (long n = 0; n * Tiles.WIDTH < size; n++) {
            long from = Math.max(1, n * Tiles.WIDTH);
            long to = Math.min(size, (n + 1) * Tiles.WIDTH);
            byte[] sealed;
            try {
                sealed = old.tile(0, n, Tiles.width(0, n, size));
            } catch (MissingDataException e) {
                return Math.min(from, head + 1);
            }
            @Nullable byte[][] now = rows.read(from, Math.max(from, to));
            for (int i = 0; i < now.length; i++) {
                byte[] record = now[i];
                int index = Math.toIntExact((from + i) % Tiles.WIDTH);
                if (record == null || !MerkleTree.leafHash(record).isAt(sealed, index * Hash.LENGTH)) {
                    return from + i;
                }
            }
        }
        return size;
    }
}
