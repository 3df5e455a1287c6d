package se.inkom.query.diary;

import static se.inkom.query.diary.MatterState.id;
import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.registry.EntryCorrected;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.EntryVoided;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.registry.SecrecyMarking;
import se.inkom.query.support.SqlTime;

/** The fold of an entry: a row of {@code diary_entry} on its way from event to table. */
final class EntryState {
    final Key key;
    final long position;
    final String kind;
    final @Nullable UUID caseId;
    final String direction;
    final LocalDate date;
    final String documents;
    final String registeredBy;
    final Instant registeredAt;
    long changedAt;

    @Nullable
    UUID counterpart;

    @Nullable
    UUID protectedCounterpart;

    @Nullable
    UUID description;

    @Nullable
    UUID protectedDescription;

    @Nullable
    SecrecyNote marking;

    @Nullable
    Instant voidedAt;

    @Nullable
    UUID voidReason;

    /** Names an entry. */
    record Key(UUID matterId, int number) {}

    EntryState(long position, EntryRegistered e) {
        this.key = new Key(e.matterId().value(), e.entryNumber());
        this.position = position;
        this.changedAt = position;
        this.kind = e.kind().name();
        this.caseId = e.caseId() == null ? null : e.caseId().value();
        this.direction = e.direction().name();
        this.date = e.date();
        this.documents = DiaryRowReader.Documents.write(
                e.documents().stream().map(DocumentRef::of).toList());
        this.registeredBy = e.registeredBy().value();
        this.registeredAt = SqlTime.held(e.registeredAt());
        said(e.counterpart(), e.protectedCounterpart(), e.description(), e.protectedDescription(), e.marking());
    }

    EntryState(ResultSet row) throws SQLException {
        this.key = new Key(row.getObject("matter_id", UUID.class), row.getInt("entry_number"));
        this.position = row.getLong("position");
        this.changedAt = row.getLong("changed_at");
        this.kind = row.getString("kind");
        this.caseId = row.getObject("case_id", UUID.class);
        this.direction = row.getString("direction");
        this.date = row.getObject("entry_date", LocalDate.class);
        this.documents = row.getString("documents");
        this.registeredBy = row.getString("registered_by");
        this.registeredAt = Objects.requireNonNull(instant(row, "registered_at"));
        this.counterpart = row.getObject("counterpart_id", UUID.class);
        this.protectedCounterpart = row.getObject("protected_counterpart_id", UUID.class);
        this.description = row.getObject("description_id", UUID.class);
        this.protectedDescription = row.getObject("protected_description_id", UUID.class);
        String provision = row.getString("provision");
        this.marking = provision == null
                ? null
                : new SecrecyNote(provision, row.getObject("marked_on", LocalDate.class), row.getString("marked_by"));
        this.voidedAt = instant(row, "voided_at");
        this.voidReason = row.getObject("void_reason_id", UUID.class);
    }

    static @Nullable Key keyOf(MatterEvent event) {
        return switch (event) {
            case EntryRegistered e -> new Key(e.matterId().value(), e.entryNumber());
            case EntryCorrected e -> new Key(e.matterId().value(), e.entryNumber());
            case EntryVoided e -> new Key(e.matterId().value(), e.entryNumber());
            default -> null;
        };
    }

    boolean evolve(long at, MatterEvent event) {
        if (at <= changedAt) {
            return false;
        }
        switch (event) {
            case EntryCorrected e ->
                said(e.counterpart(), e.protectedCounterpart(), e.description(), e.protectedDescription(), e.marking());
            case EntryVoided e -> {
                voidedAt = SqlTime.held(e.voidedAt());
                voidReason = e.reason().id();
            }
            default -> {
                return false; // registered once
            }
        }
        changedAt = at;
        return true;
    }

    /** Whose words stand in the row itself. */
    Stream<UUID> publicWords() {
        return Stream.of(counterpart, description, voidReason).flatMap(Stream::ofNullable);
    }

    private void said(
            @Nullable ContentRef newCounterpart,
            @Nullable ContentRef newProtectedCounterpart,
            @Nullable ContentRef newDescription,
            @Nullable ContentRef newProtectedDescription,
            @Nullable SecrecyMarking mark) {
        counterpart = id(newCounterpart);
        protectedCounterpart = id(newProtectedCounterpart);
        description = id(newDescription);
        protectedDescription = id(newProtectedDescription);
        marking = mark == null
                ? null
                : new SecrecyNote(
                        mark.provision(), mark.date(), mark.authority().value());
    }
}
