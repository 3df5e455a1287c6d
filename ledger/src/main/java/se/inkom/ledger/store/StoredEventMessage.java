package se.inkom.ledger.store;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.inkom.events.DomainEvent;
import se.inkom.ledger.types.TypeRegistry;

/**
 * An event of the ledger as Axon knows it. Metadata and the texts of ids are made only when someone asks: a replay and the
 * load of an aggregate do not.
 */
final class StoredEventMessage<T extends DomainEvent> implements TrackedEventMessage<T>, DomainEventMessage<T> {
    private static final long serialVersionUID = 1L;

    private final transient LedgerEntry entry;
    private final String name;
    private final String metadataJson;
    private final transient TypeRegistry types;
    private final TrackingToken token;
    private transient @Nullable MetaData metadata;

    StoredEventMessage(LedgerEntry entry, String name, String metadataJson, TypeRegistry types) {
        this.entry = entry;
        this.name = name;
        this.metadataJson = metadataJson;
        this.types = types;
        this.token = new GlobalSequenceTrackingToken(entry.position());
    }

    LedgerEntry entry() {
        return entry;
    }

    @Override
    public String getIdentifier() {
        return entry.eventId().toString();
    }

    @Override
    public String getAggregateIdentifier() {
        return entry.aggregateId().toString();
    }

    @Override
    public long getSequenceNumber() {
        return entry.sequenceNumber();
    }

    @Override
    public String getType() {
        return TypeRegistry.aggregateType(name);
    }

    @Override
    public Instant getTimestamp() {
        return entry.recordedAt();
    }

    @Override
    public MetaData getMetaData() {
        MetaData known = metadata;
        if (known == null) {
            known = MetaData.from(types.metadataFromJson(metadataJson));
            metadata = known;
        }
        return known;
    }

    @Override
    @SuppressWarnings("unchecked") // the event is of its own class
    public T getPayload() {
        return (T) entry.event();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> getPayloadType() {
        return (Class<T>) entry.event().getClass();
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
    }

    @Override
    public GenericTrackedDomainEventMessage<T> withTrackingToken(TrackingToken other) {
        return new GenericTrackedDomainEventMessage<>(other, generic(getMetaData()));
    }

    @Override
    public GenericTrackedDomainEventMessage<T> withMetaData(Map<String, ?> other) {
        return new GenericTrackedDomainEventMessage<>(token, generic(other));
    }

    @Override
    public GenericTrackedDomainEventMessage<T> andMetaData(Map<String, ?> more) {
        return withMetaData(getMetaData().mergedWith(more));
    }

    private DomainEventMessage<T> generic(Map<String, ?> data) {
        return new GenericDomainEventMessage<>(
                getType(),
                getAggregateIdentifier(),
                getSequenceNumber(),
                getPayload(),
                data,
                getIdentifier(),
                getTimestamp());
    }
}
