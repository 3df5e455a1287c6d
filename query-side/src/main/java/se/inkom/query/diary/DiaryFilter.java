package se.inkom.query.diary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; null means any. It looks at public words only, whatever the variant: nobody learns by searching, counting or
 * sorting what a protected word says (N8).
 *
 * @param year of the diary number
 * @param from first date of the entry
 * @param to last date of the entry
 * @param status of the matter
 * @param changedSince only what changed behind this position of the ledger
 * @param q words of subject, description and counterpart, or a diary number in full
 */
public record DiaryFilter(
        @Nullable String authority,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MatterStatus status,
        @Nullable Long changedSince,
        @Nullable String q,
        @Nullable UUID matterId) {

    public static final DiaryFilter EVERYTHING = new DiaryFilter(null, null, null, null, null, null, null, null);

    public static DiaryFilter ofMatter(UUID matterId) {
        return new DiaryFilter(null, null, null, null, null, null, null, matterId);
    }
}
