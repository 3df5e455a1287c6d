package se.inkom.proofs.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.Hash;
import se.inkom.proofs.Tiles;

/** The tiles above the leaves, as they must be; each is compared with its file as soon as it is full, or at the end. */
final class UpperTiles {
    private final EpochFolder folder;
    private final Report report;
    private final LongSupplier firstWrongLeaf;
    private final List<Level> levels = new ArrayList<>();

    private static final class Level {
        private final byte[] hashes = new byte[Tiles.WIDTH * Hash.LENGTH];
        private int width;
        private long n;
    }

    /** @param firstWrongLeaf everything above that leaf is wrong as well, and no finding of its own */
    UpperTiles(EpochFolder folder, Report report, LongSupplier firstWrongLeaf) {
        this.folder = folder;
        this.report = report;
        this.firstWrongLeaf = firstWrongLeaf;
    }

    /** The root of the next full leaf tile. */
    void add(Hash root) {
        add(1, root);
    }

    private void add(int number, Hash hash) {
        if (levels.size() < number) {
            levels.add(new Level());
        }
        Level level = levels.get(number - 1);
        hash.copyTo(level.hashes, level.width++ * Hash.LENGTH);
        if (level.width == Tiles.WIDTH) {
            compare(number, level);
            add(number + 1, Tiles.rootOf(level.hashes));
            level.width = 0;
            level.n++;
        }
    }

    void end() {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).width > 0) {
                compare(i + 1, levels.get(i));
            }
        }
    }

    private void compare(int number, Level level) {
        long span = 1L << 8 * number;
        long first = level.n * Tiles.WIDTH;
        if (firstWrongLeaf.getAsLong() < (first + level.width) * span) {
            return;
        }
        report.attempt(folder.epoch(), first * span, "", () -> {
            byte[] tile = folder.tile(number, level.n, level.width);
            byte[] right = Arrays.copyOf(level.hashes, level.width * Hash.LENGTH);
            int wrong = Arrays.mismatch(tile, right);
            if (wrong >= 0) {
                report.tampered(
                        folder.epoch(),
                        (first + wrong / Hash.LENGTH) * span,
                        Tiles.path(number, level.n, level.width) + " does not have the hash over this and the next "
                                + (span - 1) + " leaves");
            }
            new StalePartials(folder, report)
                    .check(Tiles.path(number, level.n, Tiles.WIDTH), first * span, span, level.width, right);
        });
    }
}
