package se.inkom.query.audit;

import java.nio.charset.StandardCharsets;
import se.inkom.ledger.store.RawEvent;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;

/** The leaf record of a row, computed anew from what the row says now. */
final class LeafRecords {
    private LeafRecords() {}

    static EventRecord of(RawEvent row) {
        return new EventRecord(
                row.position(),
                row.eventId(),
                row.aggregateId(),
                row.sequenceNumber(),
                EventRecord.micros(row.recordedAt()),
                row.revision(),
                digest(row.payload()),
                digest(row.metadata()),
                row.type());
    }

    private static Hash digest(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
