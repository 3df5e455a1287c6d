package se.inkom.query.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter with its entries.
 *
 * @param version for the {@code If-Match} of a change
 * @param subject "Sekretess" when nothing of it may be said
 * @param protectedSubject null in the public variant, and when nothing is kept apart
 * @param responsible who answers for it
 * @param refersTo numbers of other matters, here or elsewhere
 */
public record MatterFile(
        UUID matterId,
        long version,
        String authority,
        String diaryNumber,
        @Nullable String externalNumber,
        int year,
        int number,
        MatterStatus status,
        String subject,
        @Nullable String protectedSubject,
        LocalDate openedOn,
        String openedBy,
        @Nullable String responsible,
        @Nullable LocalDate closedOn,
        List<String> refersTo,
        List<DiaryEntry> entries) {}
