package se.inkom.query.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter with its entries.
 *
 * @param subject "Sekretess" when the case that opened it is secret
 */
record MatterView(
        UUID matterId,
        String authority,
        String diaryNumber,
        int year,
        int number,
        @Nullable String subject,
        LocalDate openedOn,
        String openedBy,
        boolean secret,
        List<DiaryEntryRow> entries) {}
