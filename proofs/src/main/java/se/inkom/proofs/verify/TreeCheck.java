package se.inkom.proofs.verify;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.CompactRange;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.Tiles;

/**
 * Builds the tree again from the records, and compares every hash of every tile and the root at every checkpoint's size. One
 * pass; keeps one bundle at a time.
 */
final class TreeCheck {
    private final EpochFolder folder;
    private final JournalCheck journal;
    private final Report report;
    private final Progress progress;
    private final MessageDigest digest = Hash.digest();
    private final CompactRange range = new CompactRange();
    private final UpperTiles upper;
    private long matched;
    private long firstWrongLeaf = Long.MAX_VALUE;
    private boolean rootWrong;

    TreeCheck(EpochFolder folder, JournalCheck journal, Report report, Progress progress) {
        this.folder = folder;
        this.journal = journal;
        this.report = report;
        this.progress = progress;
        this.upper = new UpperTiles(folder, report, () -> firstWrongLeaf);
    }

    void run(@Nullable SealedEpoch before) {
        long size = journal.size();
        var records = new RecordCheck(folder, before, report, size);
        for (long n = 0; n * Tiles.WIDTH < size; n++) {
            if (!bundle(n, Tiles.width(0, n, size), records)) {
                return;
            }
            progress.at("epoch " + folder.epoch(), Math.min(size, (n + 1) * Tiles.WIDTH), size);
        }
        upper.end();
        records.end();
    }

    /** Whether the leaf hashes of this stretch are known, so that the tree can be built on. */
    private boolean bundle(long n, int width, RecordCheck records) {
        long first = n * Tiles.WIDTH;
        byte @Nullable [] tile = read(first, () -> folder.tile(0, n, width));
        byte @Nullable [] entries = read(first, () -> folder.entries(n, width));
        byte @Nullable [] hashes = entries == null ? tile : leaves(first, width, entries, tile, records);
        if (hashes == null) {
            return false;
        }
        records.compareWithEpochBefore(n, width, hashes);
        if (firstWrongLeaf >= first + width) {
            new StalePartials(folder, report).check(n, width, tile, entries);
        }
        for (int i = 0; i < width; i++) {
            range.append(Hash.at(hashes, i * Hash.LENGTH));
            checkRoot();
        }
        if (width == Tiles.WIDTH) {
            upper.add(Tiles.rootOf(hashes));
        }
        return true;
    }

    /** The leaf hashes of the records, each compared with the tile's; the tile's own where the records are cut off. */
    private byte @Nullable [] leaves(
            long first, int width, byte[] entries, byte @Nullable [] tile, RecordCheck records) {
        byte[] hashes = new byte[width * Hash.LENGTH];
        int at = 0;
        for (int i = 0; i < width; i++) {
            int end = endOf(entries, at, first + i);
            if (end < 0) {
                if (tile == null) {
                    return null;
                }
                System.arraycopy(tile, i * Hash.LENGTH, hashes, i * Hash.LENGTH, (width - i) * Hash.LENGTH);
                return hashes;
            }
            leafHash(entries, at + 2, end, hashes, i * Hash.LENGTH);
            if (tile != null && !same(tile, hashes, i)) {
                wrongLeaf(first + i, "the record does not have the leaf hash that the tile says");
            }
            records.check(first + i, entries, at + 2, end);
            at = end;
        }
        if (at < entries.length) {
            wrongLeaf(
                    first + width,
                    "there are records in " + Tiles.entriesPath(first / Tiles.WIDTH, width) + " beyond its end");
        }
        return hashes;
    }

    private int endOf(byte[] entries, int at, long position) {
        try {
            return EntryBundle.endOf(entries, at);
        } catch (ProofException e) {
            wrongLeaf(position, "the record is cut off");
            return -1;
        }
    }

    private void leafHash(byte[] entries, int from, int to, byte[] target, int at) {
        digest.update((byte) 0);
        digest.update(entries, from, to - from);
        byte[] hash = digest.digest();
        System.arraycopy(hash, 0, target, at, Hash.LENGTH);
    }

    private static boolean same(byte[] one, byte[] other, int index) {
        int from = index * Hash.LENGTH;
        int to = from + Hash.LENGTH;
        return Arrays.equals(one, from, to, other, from, to);
    }

    private void wrongLeaf(long position, String sentence) {
        firstWrongLeaf = Math.min(firstWrongLeaf, position);
        report.tampered(folder.epoch(), position, sentence);
    }

    private void checkRoot() {
        Map.@Nullable Entry<Long, JournalCheck.Expected> next =
                journal.expected().ceilingEntry(range.size());
        if (next == null || next.getKey() != range.size()) {
            return;
        }
        if (range.root().equals(next.getValue().root())) {
            matched = range.size();
        } else if (!rootWrong) {
            rootWrong = true;
            if (firstWrongLeaf >= range.size()) {
                report.tampered(
                        folder.epoch(),
                        matched,
                        "records and tiles were changed together: the root at size " + range.size() + " is not that of "
                                + next.getValue().source() + "; the first wrong record is between positions " + matched
                                + " and " + (range.size() - 1));
            }
        }
    }

    private interface Reading {
        byte[] read();
    }

    private byte @Nullable [] read(long position, Reading reading) {
        try {
            return reading.read();
        } catch (MissingDataException e) {
            report.incomplete(folder.epoch(), position, e.getMessage());
        } catch (ProofException e) {
            wrongLeaf(position, e.getMessage());
        }
        return null;
    }
}
