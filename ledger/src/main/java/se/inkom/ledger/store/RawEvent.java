package se.inkom.ledger.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the ledger as it is stored, nothing read into it: for auditors' streams, sealing and publishing.
 *
 * @param position dense from 1
 * @param sequenceNumber within its case or matter, from 0
 * @param type the logical name, such as {@code case.closed}
 * @param recordedAt in microseconds
 * @param payload JSON text, character for character
 * @param metadata JSON text, character for character
 */
public record RawEvent(
        long position,
        UUID eventId,
        UUID aggregateId,
        long sequenceNumber,
        String type,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata) {}
