package se.inkom.query.audit;

import java.util.List;
import java.util.UUID;
import se.inkom.ledger.store.RawEvent;

/**
 * What happened to one case or matter, exactly as stored, with the proof of each event under one signed checkpoint.
 *
 * @param checkpoint C2SP signed note
 * @param vkeys verifier keys as published; none when we do not know them
 */
public record SealedHistory(UUID aggregateId, String checkpoint, List<String> vkeys, List<Event> events) {
    public SealedHistory {
        vkeys = List.copyOf(vkeys);
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param record the leaf of the log, in its binary form
     * @param proof C2SP tlog-proof
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, never compared
    public record Event(RawEvent row, byte[] record, String proof) {}
}
