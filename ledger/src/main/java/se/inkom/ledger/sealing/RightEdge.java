package se.inkom.ledger.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.inkom.ledger.sealing.SealTables.Tile;
import se.inkom.proofs.Hash;
import se.inkom.proofs.TileStore;
import se.inkom.proofs.Tiles;

/**
 * The tiles at the growing edge of the tree, one per level, and the leaf records that the lowest of them stands for. What is
 * complete moves on: its root to the level above, itself to whoever stores it. As a store of tiles it knows these, and asks
 * the stored ones for the rest.
 */
final class RightEdge implements TileStore {
    private final TileStore stored;
    private final Bundles storedRecords;
    private final List<Level> levels = new ArrayList<>();
    private final List<Tile> completed = new ArrayList<>();
    private final Map<Long, List<byte[]>> completedRecords = new HashMap<>();
    private List<byte[]> records = new ArrayList<>(Tiles.WIDTH);
    private long size;

    private RightEdge(TileStore stored, Bundles storedRecords) {
        this.stored = stored;
        this.storedRecords = storedRecords;
    }

    /** Where the leaf records of a tile come from. */
    @FunctionalInterface
    interface Bundles {
        List<byte[]> records(long n, int width);
    }

    private static final class Level {
        private byte[] hashes = new byte[Tiles.WIDTH * Hash.LENGTH];
        private int width;
        private long n;
    }

    long size() {
        return size;
    }

    void append(byte[] record, Hash leaf) {
        records.add(record);
        long bundle = size++ / Tiles.WIDTH;
        if (records.size() == Tiles.WIDTH) {
            completedRecords.put(bundle, records);
            records = new ArrayList<>(Tiles.WIDTH);
        }
        push(0, leaf);
    }

    private void push(int height, Hash hash) {
        Level level = level(height);
        hash.copyTo(level.hashes, level.width++ * Hash.LENGTH);
        if (level.width == Tiles.WIDTH) {
            completed.add(new Tile(height, level.n++, level.hashes));
            Hash root = Tiles.rootOf(level.hashes);
            level.hashes = new byte[Tiles.WIDTH * Hash.LENGTH];
            level.width = 0;
            push(height + 1, root);
        }
    }

    private Level level(int height) {
        while (levels.size() <= height) {
            levels.add(new Level());
        }
        return levels.get(height);
    }

    /** The edge of a tree of whole tiles that are stored. The records after them are appended again. */
    static RightEdge restore(TileStore stored, Bundles storedRecords, long completeLeaves) {
        var edge = new RightEdge(stored, storedRecords);
        edge.size = completeLeaves;
        long hashes = completeLeaves;
        for (int height = 0; hashes > 0; height++, hashes /= Tiles.WIDTH) {
            Level level = edge.level(height);
            level.n = hashes / Tiles.WIDTH;
            for (long below = level.n * Tiles.WIDTH; below < hashes; below++) {
                Tiles.rootOf(stored.tile(height - 1, below, Tiles.WIDTH))
                        .copyTo(level.hashes, level.width++ * Hash.LENGTH);
            }
        }
        return edge;
    }

    List<Tile> completed() {
        return completed;
    }

    /** The records behind a tile of the lowest level. */
    List<byte[]> records(long n, int width) {
        if (n == size / Tiles.WIDTH && width <= records.size()) {
            return records.subList(0, width);
        }
        List<byte[]> complete = completedRecords.get(n);
        return complete == null ? storedRecords.records(n, width) : complete.subList(0, width);
    }

    /** What was complete is stored now. */
    void forgetCompleted() {
        completed.clear();
        completedRecords.clear();
    }

    @Override
    public byte[] tile(int height, long n, int width) {
        if (height < levels.size()) {
            Level level = levels.get(height);
            if (level.n == n && width <= level.width) {
                return Arrays.copyOf(level.hashes, width * Hash.LENGTH);
            }
        }
        for (Tile tile : completed) {
            if (tile.level() == height && tile.n() == n) {
                return Arrays.copyOf(tile.hashes(), width * Hash.LENGTH);
            }
        }
        return stored.tile(height, n, width);
    }
}
