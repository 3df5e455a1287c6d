package se.inkom.query.diary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.registry.EntryDirection;

/**
 * One entry of the diary.
 *
 * @param receivedOn Stockholm date on which the document came in (L2)
 * @param sender as the platform names them; "Sekretess" when the case is secret, like subject and description
 */
record DiaryEntryRow(
        UUID matterId,
        UUID caseId,
        String authority,
        @Schema(example = "KS2026/1") String diaryNumber,
        int entryNumber,
        EntryDirection direction,
        LocalDate receivedOn,
        @Nullable String sender,
        @Schema(example = "Hål i gatan") @Nullable String subject,

        @Schema(example = "Kommentar om hål i gatan vid skolan") @Nullable
        String description,

        Instant registeredAt,
        String registeredBy,
        boolean secret) {}
