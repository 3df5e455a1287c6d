package se.inkom.query.support;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import se.inkom.events.DomainEvent;

/**
 * One event and where it stands.
 *
 * @param position in the ledger, dense from 1
 * @param version of its case or matter after it: 1 for the first event
 */
public record LedgerEntry(long position, long version, Instant recordedAt, DomainEvent event) {
    public static LedgerEntry of(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> ofAggregate
                && message.getPayload() instanceof DomainEvent event) {
            return new LedgerEntry(
                    tracked.trackingToken().position().orElseThrow(),
                    ofAggregate.getSequenceNumber() + 1,
                    message.getTimestamp(),
                    event);
        }
        throw new IllegalArgumentException("Not an event of the ledger: " + message.getPayloadType());
    }
}
