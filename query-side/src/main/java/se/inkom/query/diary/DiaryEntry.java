package se.inkom.query.diary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;

/**
 * One entry of the diary with what it needs to know of its matter. Its words are twins (OSL 5:2, L4): a public field says
 * "Sekretess" where nothing may be said, and its protected twin is null unless the variant asked for is the protected one.
 *
 * @param position of the ledger where it was registered
 * @param changedAt last position of the ledger that changed anything of it, its matter's words and status among it
 * @param date Stockholm date on which the document came in, went out or was drawn up (L2)
 * @param counterpart who sent or received it; null when there is nobody
 * @param marking its own, or else its case's
 * @param restricted its documents are opened through the vault's door only: the case is secret, or the entry is marked
 * @param voidedAt when it stopped to count ("makulerad"); it is shown all the same
 */
public record DiaryEntry(
        long position,
        long changedAt,
        UUID matterId,
        @Schema(example = "KS") String authority,
        @Schema(example = "KS2026/1") String diaryNumber,
        @Schema(example = "KS 2026/00417") @Nullable String externalNumber,
        int year,
        int number,
        MatterStatus status,
        @Schema(example = "Hål i gatan") String subject,
        @Nullable String protectedSubject,
        int entryNumber,
        EntryKind kind,
        EntryDirection direction,
        LocalDate date,
        @Nullable String counterpart,
        @Nullable String protectedCounterpart,

        @Schema(example = "Kommentar om hål i gatan vid skolan")
        String description,

        @Nullable String protectedDescription,
        @Nullable SecrecyNote marking,
        boolean restricted,
        List<DocumentRef> documents,
        @Nullable UUID caseId,
        Instant registeredAt,
        String registeredBy,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {

    DiaryEntry with(
            @Nullable String protectedSubject,
            @Nullable String protectedCounterpart,
            @Nullable String protectedDescription) {
        return new DiaryEntry(
                position,
                changedAt,
                matterId,
                authority,
                diaryNumber,
                externalNumber,
                year,
                number,
                status,
                subject,
                protectedSubject,
                entryNumber,
                kind,
                direction,
                date,
                counterpart,
                protectedCounterpart,
                description,
                protectedDescription,
                marking,
                restricted,
                documents,
                caseId,
                registeredAt,
                registeredBy,
                voidedAt,
                voidReason);
    }
}
