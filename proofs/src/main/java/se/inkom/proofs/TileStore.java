package se.inkom.proofs;

/** Where tiles of one tree come from: a folder, a table. */
public interface TileStore {
    /**
     * The hashes of a tile, 32 bytes each.
     *
     * @param level 0 for leaf hashes; one hash on level L + 1 is the root of a full tile on level L
     * @param n the tile's index within its level, from 0
     * @param width how many hashes are wanted, 1 to 256; a store that holds a wider tile gives its beginning
     * @return exactly {@code 32 * width} bytes
     * @throws MissingDataException when there is no such tile
     */
    byte[] tile(int level, long n, int width);
}
