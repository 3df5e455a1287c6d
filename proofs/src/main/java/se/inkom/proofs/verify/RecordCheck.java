package se.inkom.proofs.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.Tiles;

/** That records are what their place demands: an opening first, then events by position; and what an epoch took over. */
final class RecordCheck {
    private final EpochFolder folder;
    private final @Nullable SealedEpoch before;
    private final Report report;
    private final long size;
    private @Nullable OpeningRecord opening;

    RecordCheck(EpochFolder folder, @Nullable SealedEpoch before, Report report, long size) {
        this.folder = folder;
        this.before = before;
        this.report = report;
        this.size = size;
    }

    void check(long index, byte[] entries, int from, int to) {
        try {
            byte[] record = Arrays.copyOfRange(entries, from, to);
            if (index == 0) {
                opening = OpeningRecord.decode(record);
                check(opening);
            } else {
                long position = EventRecord.decode(record).position();
                if (position != index) {
                    throw new ProofException("the record is of position " + position);
                }
            }
        } catch (ProofException e) {
            report.tampered(folder.epoch(), index, e.getMessage());
        }
    }

    private void check(OpeningRecord record) {
        int epoch = folder.epoch();
        if (record.epoch() != epoch) {
            throw new ProofException("the opening record is of epoch " + record.epoch());
        }
        if (epoch == 1) {
            if (record.hasPredecessor() || !record.previousRoot().equals(Hash.ZERO) || record.lostFrom() != 0) {
                throw new ProofException("the first epoch names a predecessor");
            }
        } else if (before == null) {
            report.incomplete(
                    epoch, Finding.NOWHERE, "epoch " + (epoch - 1) + ", which this one continues, was not checked");
        } else {
            checkPredecessor(record, before);
        }
    }

    private void checkPredecessor(OpeningRecord record, SealedEpoch last) {
        if (record.previousSize() != last.size() || !record.previousRoot().equals(last.root())) {
            throw new ProofException("the opening record names another end of epoch " + last.number() + " (size "
                    + record.previousSize() + ") than the last checkpoint there (size " + last.size() + ")");
        }
        report.fact("  epoch " + folder.epoch() + " was opened after \"" + record.incident() + "\""
                + (record.lostFrom() == 0
                        ? "; nothing was lost"
                        : "; lost were positions " + record.lostFrom() + " to " + record.lostTo()));
    }

    /** Whatever was not declared lost has the same record in both epochs. */
    void compareWithEpochBefore(long n, int width, byte[] hashes) {
        OpeningRecord cut = opening;
        if (before == null || cut == null || n * Tiles.WIDTH >= before.size()) {
            return;
        }
        int common = Math.min(width, Tiles.width(0, n, before.size()));
        report.attempt(folder.epoch(), n * Tiles.WIDTH, "the epoch before: ", () -> {
            byte[] earlier = before.folder().tile(0, n, Tiles.width(0, n, before.size()));
            for (int i = 0; i < common; i++) {
                long position = n * Tiles.WIDTH + i;
                if (position > 0
                        && !cut.lost(position)
                        && !Hash.at(hashes, i * Hash.LENGTH).isAt(earlier, i * Hash.LENGTH)) {
                    report.tampered(
                            folder.epoch(),
                            position,
                            "the event differs from the one sealed in epoch " + before.number()
                                    + ", and is not among those declared lost");
                }
            }
        });
    }

    void end() {
        OpeningRecord cut = opening;
        if (before == null || cut == null) {
            return;
        }
        for (long position = size; position < before.size(); position++) {
            if (!cut.lost(position)) {
                report.tampered(
                        folder.epoch(),
                        position,
                        "the event sealed in epoch " + before.number() + " is missing, and was not declared lost");
                return;
            }
        }
    }
}
