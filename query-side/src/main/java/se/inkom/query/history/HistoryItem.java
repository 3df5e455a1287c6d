package se.inkom.query.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case, for people.
 *
 * @param position in the ledger
 * @param sequence within the case, from 0
 * @param type the event's logical name
 * @param recordedAt when it was written into the ledger
 * @param role in which the person acted
 * @param reason what they gave as their reason; "Sekretess" when the case is secret
 */
record HistoryItem(
        long position,
        long sequence,
        @Schema(example = "case.assigned") String type,
        Instant recordedAt,
        @Nullable Person who,
        @Nullable String role,

        @Schema(example = "Anna Lind (Kommunikatör) fick ärendet.")
        String text,

        @Nullable String reason) {

    /** The acting person; name and function from the directory, absent for our own processes. */
    record Person(
            String id, @Nullable String name, @Nullable String function) {}
}
