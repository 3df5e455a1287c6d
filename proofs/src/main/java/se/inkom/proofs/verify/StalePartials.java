package se.inkom.proofs.verify;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.Hash;
import se.inkom.proofs.Tiles;

/** Partial tiles and bundles of smaller sizes stay behind. They must be the beginnings of what came after them. */
final class StalePartials {
    private final EpochFolder folder;
    private final Report report;

    StalePartials(EpochFolder folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    void check(long n, int width, byte @Nullable [] tile, byte @Nullable [] entries) {
        long first = n * Tiles.WIDTH;
        if (tile != null) {
            check(Tiles.path(0, n, Tiles.WIDTH), first, 1, width, tile);
        }
        if (entries != null) {
            compare(
                    Tiles.entriesPath(n, Tiles.WIDTH),
                    width,
                    entries,
                    (stale, bytes) -> bytes.length,
                    at -> first + recordAt(entries, at));
        }
    }

    /**
     * Checks the partial forms of a tile.
     *
     * @param first the first leaf under it
     * @param span leaves under each of its hashes
     * @param whole the tile as it is now, at least as wide as it says
     */
    void check(String full, long first, long span, int width, byte[] whole) {
        compare(full, width, whole, (stale, bytes) -> stale * Hash.LENGTH, at -> first + at / Hash.LENGTH * span);
    }

    private interface Length {
        int of(int width, byte[] bytes);
    }

    private void compare(String full, int width, byte[] whole, Length length, IntToLongFunction position) {
        for (int stale : folder.partials(full)) {
            String file = full + ".p/" + stale;
            // one that is gone by now was taken away by a log at work
            byte[] bytes = stale < width ? folder.readIfThere(file).orElse(null) : null;
            if (bytes != null) {
                byte[] right = Arrays.copyOf(whole, Math.min(whole.length, length.of(stale, bytes)));
                int wrong = Arrays.mismatch(bytes, right);
                if (wrong >= 0) {
                    report.tampered(
                            folder.epoch(),
                            position.applyAsLong(wrong),
                            file + " is not the beginning of what came after it");
                }
            }
        }
    }

    /** Number of the record that holds a byte of a bundle. */
    private static int recordAt(byte[] entries, int at) {
        int record = 0;
        for (int end = EntryBundle.endOf(entries, 0); end <= at && end < entries.length; record++) {
            end = EntryBundle.endOf(entries, end);
        }
        return record;
    }
}
