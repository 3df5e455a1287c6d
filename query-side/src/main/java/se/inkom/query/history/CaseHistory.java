package se.inkom.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.ContentRef;
import se.inkom.events.EventMetadata;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.TypeRegistry;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.support.Texts;

/** Tells a case from its events. */
@Component
public final class CaseHistory {
    private final PostgresEventStorageEngine ledger;
    private final ContentVault vault;
    private final Directory directory;
    private final TypeRegistry types = EventTypes.all();

    CaseHistory(PostgresEventStorageEngine ledger, ContentVault vault, Directory directory) {
        this.ledger = ledger;
        this.vault = vault;
        this.directory = directory;
    }

    /** @param version how many events there were */
    record Story(boolean masked, long version, List<HistoryItem> items) {}

    /** Empty when the ledger knows no such case. */
    Optional<Story> of(CaseId caseId, OfficerId reader) {
        Map<OfficerId, Optional<StaffMember>> people = new HashMap<>();
        boolean masked = vault.isSecret(caseId);
        var items = new ArrayList<HistoryItem>();
        ledger.readEvents(caseId.toString())
                .forEachRemaining(message -> items.add(item(message, masked, people, reader)));
        return items.isEmpty() ? Optional.empty() : Optional.of(new Story(masked, items.size(), items));
    }

    /**
     * One event as a sentence, without anybody's reasons.
     *
     * @param type the event's logical name
     * @param actor who did it, as the ledger names them
     */
    public record Told(
            long position,
            String type,
            Instant at,
            @Nullable String actor,
            String text) {}

    /** What happened to a case, for files that leave the house. */
    public List<Told> told(CaseId caseId) {
        Map<OfficerId, Optional<StaffMember>> people = new HashMap<>();
        var told = new ArrayList<Told>();
        ledger.readEvents(caseId.toString()).forEachRemaining(message -> {
            var event = (CaseEvent) message.getPayload();
            told.add(new Told(
                    LedgerEntry.of(message).position(),
                    types.of(event.getClass()).name(),
                    message.getTimestamp(),
                    text(message, EventMetadata.ACTOR),
                    sentences(people).of(event)));
        });
        return told;
    }

    private EventSentence sentences(Map<OfficerId, Optional<StaffMember>> people) {
        return new EventSentence(id -> look(people, id)
                .map(person -> person.name() + " (" + person.function() + ")")
                .orElse(id.value()));
    }

    private HistoryItem item(
            DomainEventMessage<?> message,
            boolean masked,
            Map<OfficerId, Optional<StaffMember>> people,
            OfficerId reader) {
        CaseEvent event = (CaseEvent) message.getPayload();
        return new HistoryItem(
                LedgerEntry.of(message).position(),
                message.getSequenceNumber(),
                types.of(event.getClass()).name(),
                message.getTimestamp(),
                person(message, people),
                text(message, EventMetadata.ROLE),
                sentences(people).of(event),
                reason(EventReason.of(event), masked, reader));
    }

    private HistoryItem.@Nullable Person person(
            DomainEventMessage<?> message, Map<OfficerId, Optional<StaffMember>> people) {
        String actor = text(message, EventMetadata.ACTOR);
        if (actor == null || actor.isBlank()) {
            return null;
        }
        Optional<StaffMember> known = look(people, new OfficerId(actor));
        return new HistoryItem.Person(
                actor,
                known.map(StaffMember::name).orElse(null),
                known.map(StaffMember::function).orElse(null));
    }

    private Optional<StaffMember> look(Map<OfficerId, Optional<StaffMember>> people, OfficerId id) {
        return people.computeIfAbsent(id, directory::find);
    }

    private @Nullable String reason(@Nullable ContentRef ref, boolean masked, OfficerId reader) {
        if (ref == null) {
            return null;
        }
        return masked
                ? Texts.MASK
                : vault.open(ref.id(), reader, "history").map(Content::text).orElse(null);
    }

    private static @Nullable String text(DomainEventMessage<?> message, String key) {
        Object value = message.getMetaData().get(key);
        return value == null ? null : value.toString();
    }
}
