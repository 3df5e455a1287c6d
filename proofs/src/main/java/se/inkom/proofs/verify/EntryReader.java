package se.inkom.proofs.verify;

import java.util.Arrays;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.Tiles;

/** The leaf records of an epoch one after the other, one bundle in memory at a time. */
final class EntryReader {
    private final EpochFolder folder;
    private final long size;
    private final long end;
    private long next;
    private byte[] bundle = new byte[0];
    private int at;

    /** @param size of the tree, all of whose records are read */
    EntryReader(EpochFolder folder, long size) {
        this(folder, size, size);
    }

    /** @param end index behind the last record that is read */
    EntryReader(EpochFolder folder, long size, long end) {
        this.folder = folder;
        this.size = size;
        this.end = end;
    }

    boolean hasNext() {
        return next < end;
    }

    /** Index of the record that {@link #next} gives. */
    long index() {
        return next;
    }

    byte[] next() {
        if (next % Tiles.WIDTH == 0) {
            long n = next / Tiles.WIDTH;
            bundle = folder.entries(n, Tiles.width(0, n, size));
            at = 0;
        }
        int end = EntryBundle.endOf(bundle, at);
        byte[] record = Arrays.copyOfRange(bundle, at + 2, end);
        at = end;
        next++;
        return record;
    }
}
