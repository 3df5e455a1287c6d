package se.inkom.command.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;

/** One line of {@code diarium.jsonl}, as {@code inkom-diary-export/1} has it. */
record ImportedLine(
        String authority,
        String diaryNumber,
        @Nullable String externalNumber,
        int year,
        int number,
        Status status,
        String subject,
        @Nullable String protectedSubject,
        int entryNumber,
        EntryKind kind,
        EntryDirection direction,
        LocalDate date,
        @Nullable String counterpart,
        @Nullable String protectedCounterpart,
        String description,
        @Nullable String protectedDescription,
        @Nullable Marking marking,
        boolean restricted,
        List<Document> documents,
        Instant registeredAt,
        String registeredBy,
        @Nullable Voided voided,
        UUID matterId,
        @Nullable UUID caseId,
        @Nullable Matter matter) {

    /** Where the matter stands. */
    enum Status {
        OPEN,
        CLOSED,
        AD_ACTA
    }

    record Marking(String provision, LocalDate date, String authority) {}

    record Document(UUID id, String sha256, String mediaType, long length) {}

    record Voided(Instant at, @Nullable String reason) {}

    record Matter(
            LocalDate openedOn,
            String openedBy,
            @Nullable String responsible,
            @Nullable LocalDate closedOn,
            @Nullable List<String> refersTo) {}
}
