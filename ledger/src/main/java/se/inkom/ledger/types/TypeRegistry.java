package se.inkom.ledger.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.inkom.events.DomainEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logical names for event classes, and their JSON. Readers and writers are made once per type: resolving them per event
 * costs half of a replay.
 */
public final class TypeRegistry {
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final Map<Class<?>, StoredType> byClass = new HashMap<>();
    private final Map<String, StoredType> byName = new HashMap<>();
    private final Map<String, Revision> revisions;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ObjectReader metadataReader = json.readerFor(METADATA);
    private final ObjectWriter metadataWriter = json.writerFor(METADATA);

    /** A class and the name it is stored under; {@code revision} is the one written today. */
    public record StoredType(
            String name,
            int revision,
            Class<? extends DomainEvent> eventClass,
            ObjectReader reader,
            ObjectWriter writer) {}

    private TypeRegistry(List<Definition> definitions, Map<String, Revision> revisions) {
        this.revisions = revisions;
        for (Definition d : definitions) {
            var type = new StoredType(
                    d.name, d.revision, d.eventClass, json.readerFor(d.eventClass), json.writerFor(d.eventClass));
            if (byClass.put(d.eventClass, type) != null || byName.put(d.name, type) != null) {
                throw new IllegalArgumentException("Event type registered twice: " + d.name);
            }
            for (int r = 1; r < d.revision; r++) {
                if (!revisions.containsKey(key(d.name, r))) {
                    throw new IllegalArgumentException("No upcaster from revision " + r + " of " + d.name);
                }
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Every type, in no particular order. */
    public List<StoredType> types() {
        return List.copyOf(byName.values());
    }

    /** @throws UnknownEventType when the class is not registered */
    public StoredType of(Class<?> eventClass) {
        StoredType type = byClass.get(eventClass);
        if (type == null) {
            throw new UnknownEventType(eventClass.getName() + " has no logical name; add it to EventTypes");
        }
        return type;
    }

    public String toJson(DomainEvent event) {
        return of(event.getClass()).writer.writeValueAsString(event);
    }

    public String metadataToJson(Map<String, String> metadata) {
        return metadataWriter.writeValueAsString(metadata);
    }

    public Map<String, String> metadataFromJson(String metadata) {
        return metadataReader.readValue(metadata);
    }

    /**
     * Reads a stored event, lifting older revisions first.
     *
     * @throws UnknownEventType when the name, or the revision, is newer than this program
     */
    public DomainEvent fromJson(String name, int revision, String payload) {
        StoredType type = byName.get(name);
        if (type == null || revision > type.revision) {
            throw new UnknownEventType("The ledger holds " + name + " revision " + revision
                    + ", which this version of Inkom does not know; upgrade before reading on");
        }
        if (revision == type.revision) {
            return type.reader.readValue(payload);
        }
        JsonNode node = json.readTree(payload);
        for (int r = revision; r < type.revision; r++) {
            node = upcasterFrom(name, r).apply(node);
        }
        return type.reader.readValue(node);
    }

    private UnaryOperator<JsonNode> upcasterFrom(String name, int revision) {
        Revision next = revisions.get(key(name, revision));
        if (next == null) {
            throw new UnknownEventType(name + " has no revision " + revision);
        }
        return next.upcast();
    }

    private static String key(String name, int revision) {
        return name + " " + revision;
    }

    /** The aggregate a stored event belongs to, by the first part of its name: {@code case.closed} belongs to {@code case}. */
    public static String aggregateType(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private record Definition(String name, int revision, Class<? extends DomainEvent> eventClass) {}

    /** Collects types and their upcasters. */
    public static final class Builder {
        private final List<Definition> definitions = new ArrayList<>();
        private final Map<String, Revision> revisions = new HashMap<>();

        private Builder() {}

        public Builder type(String name, int revision, Class<? extends DomainEvent> eventClass) {
            definitions.add(new Definition(name, revision, eventClass));
            return this;
        }

        public Builder upcast(Revision revision) {
            Revision twice = revisions.put(key(revision.type(), revision.from()), revision);
            if (twice != null) {
                throw new IllegalArgumentException("Two upcasters from revision " + revision.from());
            }
            return this;
        }

        public TypeRegistry build() {
            return new TypeRegistry(definitions, revisions);
        }
    }
}
