package se.inkom.query.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export is and holds. It names no time: the same export made again has the same manifest.
 *
 * @param order of the entries in every file
 * @param checkpoint of the signed log that holds every position of the range; null when that was not sealed in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "wanted", "order", "positions", "counts", "series", "files", "checkpoint"})
record Manifest(
        String format,
        Wanted wanted,
        String order,
        Positions positions,
        Counts counts,
        List<Series> series,
        List<File> files,
        @Nullable Checkpoint checkpoint) {

    static final String FORMAT = "inkom-diary-export/1";
    static final String ORDER = "authority, year, number, entryNumber";

    /**
     * The range of the ledger: behind the first, up to and with the second.
     *
     * @param after what the next export of changes takes is behind {@code upTo}
     */
    record Positions(long after, long upTo) {}

    /**
     * How much it is.
     *
     * @param restricted entries whose case is secret or that are marked themselves
     */
    record Counts(long matters, long entries, long voided, long restricted, long documents) {}

    /** What it holds of one authority's year. */
    @Schema(name = "ExportedSeries")
    record Series(String authority, int year, int first, int last, long matters, long entries) {}

    /** One file, by its bytes. */
    record File(String name, String mediaType, long bytes, String sha256) {}

    /** @param note the C2SP signed note, byte by byte */
    record Checkpoint(int epoch, long size, String note) {}
}
