package se.inkom.proofs;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The leaf of one event: what the ledger's row says, with the two JSON texts as hashes, in one binary form (ADR 0016).
 *
 * @param position place in the ledger's dense order, from 1; also the leaf's index in the tree
 * @param recordedAtMicros microseconds since 1970-01-01T00:00Z, exactly what the {@code timestamptz} column holds
 * @param payload SHA-256 of the payload's UTF-8 bytes as stored
 * @param metadata SHA-256 of the metadata's UTF-8 bytes as stored
 * @param type logical name, such as {@code case.answered}
 */
public record EventRecord(
        long position,
        UUID eventId,
        UUID aggregateId,
        long sequenceNumber,
        long recordedAtMicros,
        int revision,
        Hash payload,
        Hash metadata,
        String type) {

    static final byte KIND = 1;
    private static final int FIXED = 3 + 8 + 16 + 16 + 8 + 8 + 4 + 32 + 32 + 2;

    /** The unit of the ledger's clock. Anything finer would have been lost in the column already. */
    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public byte[] encode() {
        byte[] name = RecordBytes.utf8(type);
        byte[] bytes = new byte[FIXED + name.length];
        ByteBuffer.wrap(bytes)
                .put(RecordBytes.VERSION)
                .put(RecordBytes.SHA_256)
                .put(KIND)
                .putLong(position)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putLong(aggregateId.getMostSignificantBits())
                .putLong(aggregateId.getLeastSignificantBits())
                .putLong(sequenceNumber)
                .putLong(recordedAtMicros)
                .putInt(revision)
                .put(payload.bytes())
                .put(metadata.bytes())
                .putShort((short) name.length)
                .put(name);
        return bytes;
    }

    /** @throws ProofException when the bytes are no event record, or not the only way to write it */
    public static EventRecord decode(byte[] bytes) {
        var in = new RecordBytes(bytes, KIND, "event record");
        var record = new EventRecord(
                in.i64(), in.uuid(), in.uuid(), in.i64(), in.i64(), in.i32(), in.hash(), in.hash(), in.text());
        in.end();
        return record;
    }

    /** The hash under which this event stands in the tree. */
    public Hash leafHash() {
        return MerkleTree.leafHash(encode());
    }
}
