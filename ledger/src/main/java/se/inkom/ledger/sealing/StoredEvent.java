package se.inkom.ledger.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;

/**
 * An event's row in transit: the three texts as the bytes that are stored, never parsed.
 *
 * @param recordedAtMicros as in {@link EventRecord#micros}
 */
@SuppressWarnings("ArrayRecordComponent") // compared with saysTheSame only
record StoredEvent(
        long position,
        UUID eventId,
        UUID aggregateId,
        long sequenceNumber,
        long recordedAtMicros,
        int revision,
        byte[] payload,
        byte[] metadata,
        byte[] type) {

    /** Every column, every byte: two readings are compared without hashing either. */
    boolean saysTheSame(StoredEvent other) {
        return position == other.position
                && eventId.equals(other.eventId)
                && aggregateId.equals(other.aggregateId)
                && sequenceNumber == other.sequenceNumber
                && recordedAtMicros == other.recordedAtMicros
                && revision == other.revision
                && Arrays.equals(payload, other.payload)
                && Arrays.equals(metadata, other.metadata)
                && Arrays.equals(type, other.type);
    }

    /** The leaf record (ADR 0016). */
    byte[] record(MessageDigest sha256) {
        return new EventRecord(
                        position,
                        eventId,
                        aggregateId,
                        sequenceNumber,
                        recordedAtMicros,
                        revision,
                        Hash.of(sha256.digest(payload)),
                        Hash.of(sha256.digest(metadata)),
                        new String(type, StandardCharsets.UTF_8))
                .encode();
    }
}
