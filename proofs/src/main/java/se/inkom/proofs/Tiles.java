package se.inkom.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** C2SP tlog-tiles: where tiles and entry bundles lie, which ones a tree has, and what can be computed from them. */
public final class Tiles {
    /** Hashes in a full tile, entries in a full bundle. */
    public static final int WIDTH = 256;

    private static final int HEIGHT = 8;

    private Tiles() {}

    /** One tile of a tree: full when 256 wide, else partial. */
    public record Tile(int level, long n, int width) {
        public String path() {
            return Tiles.path(level, n, width);
        }

        public boolean isFull() {
            return width == WIDTH;
        }
    }

    /** Such as {@code tile/0/x001/x234/067} or {@code tile/1/273.p/17}. */
    public static String path(int level, long n, int width) {
        return "tile/" + level + "/" + index(n) + suffix(width);
    }

    /** The same for the records behind the leaf hashes: {@code tile/entries/x001/x234/067}. */
    public static String entriesPath(long n, int width) {
        return "tile/entries/" + index(n) + suffix(width);
    }

    private static String index(long n) {
        String path = String.format(Locale.ROOT, "%03d", n % 1000);
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            path = String.format(Locale.ROOT, "x%03d/", rest % 1000) + path;
        }
        return path;
    }

    private static String suffix(int width) {
        return width == WIDTH ? "" : ".p/" + width;
    }

    /** How wide a tile of a tree of this size is; 0 when the tree has no such tile. */
    public static int width(int level, long n, long size) {
        long hashes = hashesOnLevel(level, size);
        return (int) Math.max(0, Math.min(WIDTH, hashes - n * WIDTH));
    }

    private static long hashesOnLevel(int level, long size) {
        return level * HEIGHT >= Long.SIZE - 1 ? 0 : size >> (level * HEIGHT);
    }

    /** The tiles that a tree has and its smaller self had not, lower levels first, the partial ones at the edge included. */
    public static List<Tile> added(long oldSize, long newSize) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; hashesOnLevel(level, newSize) > 0; level++) {
            long before = hashesOnLevel(level, oldSize);
            long now = hashesOnLevel(level, newSize);
            if (before == now) {
                continue;
            }
            for (long n = before / WIDTH; n * WIDTH < now; n++) {
                tiles.add(new Tile(level, n, width(level, n, newSize)));
            }
        }
        return tiles;
    }

    /** The root of a full tile: one hash of the tile above it. */
    public static Hash rootOf(byte[] tile) {
        return subtree(tile, 0, tile.length / Hash.LENGTH);
    }

    private static Hash subtree(byte[] tile, int from, int width) {
        var range = new CompactRange();
        for (int i = from; i < from + width; i++) {
            range.append(Hash.at(tile, i * Hash.LENGTH));
        }
        return range.root();
    }

    public static Hash root(TileStore tiles, long size) {
        return compactRange(tiles, size).root();
    }

    /** The complete subtrees of a tree, from which it can grow on. */
    public static CompactRange compactRange(TileStore tiles, long size) {
        return new CompactRange(size, subtrees(tiles, size, 0, size));
    }

    /** The leaf hash at an index. */
    public static Hash leaf(TileStore tiles, long index, long size) {
        return hash(tiles, size, 0, index);
    }

    /** Proof that the leaf at an index is in the tree of this size. */
    public static List<Hash> inclusionProof(TileStore tiles, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " of a tree of " + size);
        }
        return MerkleTree.Proofs.inclusion(index, size, (from, to) -> root(tiles, size, from, to));
    }

    /** Proof that the tree of the new size is the old one with leaves added behind. */
    public static List<Hash> consistencyProof(TileStore tiles, long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree of " + newSize + " never had size " + oldSize);
        }
        return MerkleTree.Proofs.consistency(oldSize, newSize, (from, to) -> root(tiles, newSize, from, to));
    }

    private static Hash root(TileStore tiles, long size, long from, long to) {
        List<Hash> subtrees = subtrees(tiles, size, from, to);
        Hash hash = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = MerkleTree.nodeHash(subtrees.get(i), hash);
        }
        return hash;
    }

    /** The complete subtrees of a stretch that begins at a multiple of its own largest subtree, the largest first. */
    private static List<Hash> subtrees(TileStore tiles, long size, long from, long to) {
        List<Hash> subtrees = new ArrayList<>();
        long begin = from;
        while (begin < to) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - begin);
            subtrees.add(hash(tiles, size, height, begin >> height));
            begin += 1L << height;
        }
        return subtrees;
    }

    /** The n-th node at a height of the tree, read from the tile that holds it or the nodes below it. */
    private static Hash hash(TileStore tiles, long size, int height, long n) {
        int level = height / HEIGHT;
        int within = height % HEIGHT;
        long first = n << within;
        long tile = first / WIDTH;
        byte[] hashes = tiles.tile(level, tile, width(level, tile, size));
        return subtree(hashes, (int) (first % WIDTH), 1 << within);
    }
}
