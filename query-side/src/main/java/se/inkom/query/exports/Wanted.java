package se.inkom.query.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.query.diary.DiaryFilter;
import se.inkom.query.diary.MatterStatus;
import se.inkom.query.diary.Readers;

/**
 * What an export shall hold; null means any. The same wishes up to the same position give the same bytes.
 *
 * @param changedSince only entries that changed behind this position of the ledger
 * @param upTo only what was known at this position: an export again; null for all that is known
 * @param purpose why protected words are taken; kept in the access records
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Wanted(
        Readers.Asked variant,
        List<ExportFormat> formats,
        boolean bom,
        @Nullable String authority,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MatterStatus matterStatus,
        @Nullable Long changedSince,
        @Nullable Long upTo,
        @Nullable String q,
        @Nullable String purpose) {

    boolean guarded() {
        return variant == Readers.Asked.PROTECTED;
    }

    /** The wish itself; the manifest says elsewhere up to where it was fulfilled. */
    Wanted withoutEnd() {
        return new Wanted(
                variant, formats, bom, authority, year, from, to, matterStatus, changedSince, null, q, purpose);
    }

    DiaryFilter filter() {
        return new DiaryFilter(authority, year, from, to, matterStatus, changedSince, q, null);
    }

    /**
     * What has changed since, by what of an entry never changes: one that left the filter because its matter was closed is
     * still one that changed.
     */
    DiaryFilter changedBehind(long position) {
        return new DiaryFilter(authority, year, from, to, null, position, null, null);
    }
}
