package se.inkom.query.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterAssigned;
import se.inkom.events.registry.MatterClosed;
import se.inkom.events.registry.MatterCorrected;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.registry.MatterOpened;
import se.inkom.events.registry.MatterReferenced;
import se.inkom.events.registry.MatterReopened;

/** The fold of a matter, without its entries: a row of {@code diary_matter} on its way from event to table. */
final class MatterState {
    final UUID id;
    final String authority;
    final String diaryNumber;
    final int year;
    final int number;
    final LocalDate openedOn;
    final String openedBy;
    final Set<String> refersTo = new LinkedHashSet<>();
    long changedAt;
    long version;
    MatterStatus status = MatterStatus.OPEN;

    @Nullable
    String externalNumber;

    @Nullable
    UUID subject;

    @Nullable
    UUID protectedSubject;

    @Nullable
    String responsible;

    @Nullable
    LocalDate closedOn;

    /** Of the first entry: the subject tells of it. */
    @Nullable
    UUID caseId;

    MatterState(long position, MatterOpened e) {
        this.changedAt = position;
        this.id = e.matterId().value();
        this.authority = e.authority().value();
        this.diaryNumber = e.diaryNumber().value();
        this.year = e.year();
        this.number = e.number();
        this.openedOn = e.openedOn();
        this.openedBy = e.openedBy().value();
        this.responsible = e.responsible() == null ? null : e.responsible().value();
        said(e.externalNumber(), e.subject(), e.protectedSubject());
    }

    MatterState(ResultSet row) throws SQLException {
        this.changedAt = row.getLong("changed_at");
        this.version = row.getLong("version");
        this.id = row.getObject("matter_id", UUID.class);
        this.authority = row.getString("authority");
        this.diaryNumber = row.getString("diary_number");
        this.year = row.getInt("year");
        this.number = row.getInt("number");
        this.openedOn = row.getObject("opened_on", LocalDate.class);
        this.openedBy = row.getString("opened_by");
        this.externalNumber = row.getString("external_number");
        this.status = MatterStatus.valueOf(row.getString("status"));
        this.subject = row.getObject("subject_id", UUID.class);
        this.protectedSubject = row.getObject("protected_subject_id", UUID.class);
        this.responsible = row.getString("responsible");
        this.closedOn = row.getObject("closed_on", LocalDate.class);
        this.caseId = row.getObject("case_id", UUID.class);
        this.refersTo.addAll(row.getString("refers_to").lines().toList());
    }

    /** @return whether this said anything new of the matter itself */
    boolean evolve(long position, MatterEvent event) {
        if (position <= changedAt || !changes(event)) {
            return false;
        }
        changedAt = position;
        return true;
    }

    private boolean changes(MatterEvent event) {
        switch (event) {
            case MatterCorrected e -> said(e.externalNumber(), e.subject(), e.protectedSubject());
            case MatterReferenced e -> refersTo.add(e.other().value());
            case MatterAssigned e -> responsible = e.responsible().value();
            case MatterClosed e -> {
                status = e.adActa() ? MatterStatus.AD_ACTA : MatterStatus.CLOSED;
                closedOn = e.closedOn();
            }
            case MatterReopened e -> {
                status = MatterStatus.OPEN;
                closedOn = null;
            }
            case EntryRegistered e
            when e.entryNumber() == 1 && e.caseId() != null ->
                caseId = Objects.requireNonNull(e.caseId()).value();
            default -> {
                return false; // an entry's own affair
            }
        }
        return true;
    }

    private void said(
            @Nullable DiaryNumber external, @Nullable ContentRef newSubject, @Nullable ContentRef newProtected) {
        externalNumber = external == null ? null : external.value();
        subject = id(newSubject);
        protectedSubject = id(newProtected);
    }

    static @Nullable UUID id(@Nullable ContentRef ref) {
        return ref == null ? null : ref.id();
    }

    List<String> references() {
        return List.copyOf(refersTo);
    }
}
