package se.inkom.command.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.EventMetadata;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.TypeRegistry;

/** Tells somebody who came too late what has happened meanwhile, and through whom; straight from the ledger. */
@Component
class ChangesSince {
    /** Who was away for longer reads the case's history. */
    private static final int MOST = 20;

    private final PostgresEventStorageEngine ledger;
    private final Directory directory;
    private final TypeRegistry types = EventTypes.all();
    private final ResourceBundle words = ResourceBundle.getBundle("changes", Locale.of("sv"));

    ChangesSince(PostgresEventStorageEngine ledger, Directory directory) {
        this.ledger = ledger;
        this.directory = directory;
    }

    /**
     * One event.
     *
     * @param version that the case had after it
     * @param what in Swedish, without anybody's words
     */
    record Change(
            long version,
            String type,
            String what,
            @Nullable Who who,
            Instant at) {}

    /** Name and function are absent for our own processes. */
    record Who(String id, @Nullable String name, @Nullable String function) {}

    /** The events after the version that the caller had seen, at most the last {@value MOST}. */
    List<Change> of(UUID aggregateId, long seen) {
        var changes = new ArrayList<Change>();
        ledger.readEvents(aggregateId.toString(), Math.max(0, seen))
                .forEachRemaining(event -> changes.add(change(event)));
        return List.copyOf(changes.subList(Math.max(0, changes.size() - MOST), changes.size()));
    }

    private Change change(DomainEventMessage<?> event) {
        String type = types.of(event.getPayloadType()).name();
        return new Change(event.getSequenceNumber() + 1, type, words.getString(type), who(event), event.getTimestamp());
    }

    private @Nullable Who who(DomainEventMessage<?> event) {
        Object actor = event.getMetaData().get(EventMetadata.ACTOR);
        if (actor == null || actor.toString().isBlank()) {
            return null;
        }
        var person = directory.find(new OfficerId(actor.toString()));
        return new Who(
                actor.toString(),
                person.map(StaffMember::name).orElse(null),
                person.map(StaffMember::function).orElse(null));
    }
}
