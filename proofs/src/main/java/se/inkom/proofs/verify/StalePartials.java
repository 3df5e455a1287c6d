package se.inkom.proofs.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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
        if (tile != null) {
            check(Tiles.path(0, n, Tiles.WIDTH), n * Tiles.WIDTH, width, tile);
        }
        if (entries == null) {
            return;
        }
        String bundle = Tiles.entriesPath(n, Tiles.WIDTH);
        for (int stale : folder.partials(bundle)) {
            if (stale < width) {
                byte[] bytes = folder.file(bundle + ".p/" + stale);
                if (bytes.length > entries.length || !Arrays.equals(bytes, Arrays.copyOf(entries, bytes.length))) {
                    wrong(n * Tiles.WIDTH, bundle + ".p/" + stale);
                }
            }
        }
    }

    /** @param whole the tile as it is now, at least as wide as it says */
    void check(String full, long position, int width, byte[] whole) {
        for (int stale : folder.partials(full)) {
            if (stale < width) {
                byte[] bytes = folder.file(full + ".p/" + stale);
                if (!Arrays.equals(bytes, Arrays.copyOf(whole, stale * Hash.LENGTH))) {
                    wrong(position, full + ".p/" + stale);
                }
            }
        }
    }

    private void wrong(long position, String file) {
        report.tampered(folder.epoch(), position, file + " is not the beginning of what came after it");
    }
}
