package se.inkom.ledger.store;

import java.time.Instant;
import java.util.UUID;

/**
 * An event exactly as it is stored: what is sealed, published and handed to auditors. Its JSON is text that nobody here parses,
 * so an event that this version does not know is no obstacle.
 *
 * @param position in the ledger, dense from 1
 * @param sequenceNumber within its aggregate, from 0
 * @param type logical name, such as {@code case.closed}
 * @param recordedAt to the microsecond, as the database keeps it
 */
public record StoredEvent(
        long position,
        UUID eventId,
        UUID aggregateId,
        long sequenceNumber,
        String type,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata) {}
