package se.inkom.proofs;

import java.nio.ByteBuffer;

/**
 * Leaf 0 of every epoch: why this tree begins. The first epoch has no predecessor; a later one names the last checkpoint of
 * the epoch before, what a recovery lost, and who decided to go on.
 *
 * @param openedAtMicros microseconds since 1970-01-01T00:00Z
 * @param previousSize size of the last checkpoint of the epoch before; 0 when there is none
 * @param previousRoot root of that checkpoint; {@link Hash#ZERO} when there is none
 * @param lostFrom first position whose event was lost; 0 when nothing was
 * @param lostTo last position whose event was lost; 0 when nothing was
 * @param incident what happened, without personal data; empty for the first epoch
 * @param officer who decided
 */
public record OpeningRecord(
        int epoch,
        long openedAtMicros,
        long previousSize,
        Hash previousRoot,
        long lostFrom,
        long lostTo,
        String incident,
        String officer) {

    static final byte KIND = 0;
    private static final int FIXED = 3 + 4 + 8 + 8 + 32 + 8 + 8 + 2 + 2;

    public static OpeningRecord first(long openedAtMicros, String officer) {
        return new OpeningRecord(1, openedAtMicros, 0, Hash.ZERO, 0, 0, "", officer);
    }

    public boolean hasPredecessor() {
        return previousSize > 0;
    }

    public boolean lost(long position) {
        return lostFrom > 0 && position >= lostFrom && position <= lostTo;
    }

    public byte[] encode() {
        byte[] what = RecordBytes.utf8(incident);
        byte[] who = RecordBytes.utf8(officer);
        if (FIXED + what.length + who.length > RecordBytes.LONGEST) {
            throw new ProofException("the incident text is too long for an opening record");
        }
        byte[] bytes = new byte[FIXED + what.length + who.length];
        ByteBuffer.wrap(bytes)
                .put(RecordBytes.VERSION)
                .put(RecordBytes.SHA_256)
                .put(KIND)
                .putInt(epoch)
                .putLong(openedAtMicros)
                .putLong(previousSize)
                .put(previousRoot.bytes())
                .putLong(lostFrom)
                .putLong(lostTo)
                .putShort((short) what.length)
                .put(what)
                .putShort((short) who.length)
                .put(who);
        return bytes;
    }

    /** @throws ProofException when the bytes are no opening record, or not the only way to write it */
    public static OpeningRecord decode(byte[] bytes) {
        var in = new RecordBytes(bytes, KIND, "opening record");
        var record =
                new OpeningRecord(in.i32(), in.i64(), in.i64(), in.hash(), in.i64(), in.i64(), in.text(), in.text());
        in.end();
        return record;
    }

    public Hash leafHash() {
        return MerkleTree.leafHash(encode());
    }
}
