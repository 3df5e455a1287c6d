package se.inkom.query.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.ledger.store.RawEvent;
import se.inkom.ledger.store.RawEvents;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.TileStore;
import se.inkom.proofs.Tiles;

/**
 * The tiles of one epoch: complete ones as the sealer stored them, the rest computed from complete ones below and, at the
 * edge, from the rows themselves. For one request: what was read is kept.
 */
final class StoredTiles implements TileStore {
    private final JdbcClient db;
    private final RawEvents ledger;
    private final int epoch;
    private final Map<String, byte[]> read = new HashMap<>();

    StoredTiles(JdbcClient db, RawEvents ledger, int epoch) {
        this.db = db;
        this.ledger = ledger;
        this.epoch = epoch;
    }

    @Override
    public byte[] tile(int level, long n, int width) {
        byte[] known = read.get(level + "/" + n);
        if (known == null || known.length < width * Hash.LENGTH) {
            load(level, n, n + 1);
            known = read.get(level + "/" + n);
        }
        if (known == null || known.length < width * Hash.LENGTH) {
            known = level == 0 ? leaves(n, width) : roots(level, n, width);
            read.put(level + "/" + n, known);
        }
        return Arrays.copyOf(known, width * Hash.LENGTH);
    }

    private void load(int level, long from, long to) {
        db.sql("select n, hashes from ledger.seal_tile where epoch = ? and level = ? and n >= ? and n < ?")
                .params(epoch, level, from, to)
                .query((row, i) -> read.put(level + "/" + row.getLong(1), row.getBytes(2)))
                .list();
    }

    private byte[] roots(int level, long n, int width) {
        load(level - 1, n * Tiles.WIDTH, n * Tiles.WIDTH + width);
        var hashes = new byte[width * Hash.LENGTH];
        for (int i = 0; i < width; i++) {
            Tiles.rootOf(tile(level - 1, n * Tiles.WIDTH + i, Tiles.WIDTH)).copyTo(hashes, i * Hash.LENGTH);
        }
        return hashes;
    }

    /** Leaf 0 is the opening record of the epoch, leaf p the event at position p. */
    private byte[] leaves(long n, int width) {
        var hashes = new byte[width * Hash.LENGTH];
        long first = n * Tiles.WIDTH;
        int at = 0;
        if (first == 0) {
            MerkleTree.leafHash(openingRecord()).copyTo(hashes, 0);
            at = 1;
        }
        List<RawEvent> rows = ledger.after(first + at - 1, width - at);
        for (RawEvent row : rows) {
            if (row.position() == first + at) {
                LeafRecords.of(row).leafHash().copyTo(hashes, at++ * Hash.LENGTH);
            }
        }
        if (at < width) {
            throw new MissingDataException("the ledger has no event at position " + (first + at));
        }
        return hashes;
    }

    private byte[] openingRecord() {
        return db.sql("select record from ledger.epoch where epoch = ?")
                .param(epoch)
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
