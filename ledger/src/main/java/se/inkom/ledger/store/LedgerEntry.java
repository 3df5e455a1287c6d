package se.inkom.ledger.store;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import se.inkom.events.DomainEvent;

/**
 * One event and where it stands.
 *
 * @param position in the ledger, dense from 1
 * @param sequenceNumber within its case or matter, from 0
 * @param recordedAt when the ledger took it, in microseconds
 */
public record LedgerEntry(
        long position, UUID eventId, UUID aggregateId, long sequenceNumber, Instant recordedAt, DomainEvent event) {

    /** Of its case or matter after this event: 1 for the first one. */
    public long version() {
        return sequenceNumber + 1;
    }

    /** What stands in a message that was read from the ledger. */
    public static LedgerEntry of(EventMessage<?> message) {
        if (message instanceof StoredEventMessage<?> stored) {
            return stored.entry();
        }
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> ofAggregate
                && message.getPayload() instanceof DomainEvent event) {
            return new LedgerEntry(
                    tracked.trackingToken().position().orElseThrow(),
                    UUID.fromString(message.getIdentifier()),
                    UUID.fromString(ofAggregate.getAggregateIdentifier()),
                    ofAggregate.getSequenceNumber(),
                    message.getTimestamp(),
                    event);
        }
        throw new IllegalArgumentException("Not an event of the ledger: " + message.getPayloadType());
    }
}
