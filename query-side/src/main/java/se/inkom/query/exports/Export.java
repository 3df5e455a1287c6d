package se.inkom.query.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export on its way.
 *
 * @param dailyOn the Stockholm day whose export it is; null when somebody ordered it
 * @param upTo position of the ledger it was begun at; null before it was begun
 * @param lines and {@code bytes}: as much as is safely on disk
 */
record Export(
        UUID id,
        Instant orderedAt,
        String orderedBy,
        Wanted wanted,
        @Nullable LocalDate dailyOn,
        State state,
        @Nullable Long upTo,
        long lines,
        long bytes,
        int attempts,
        @Nullable String failure,
        @Nullable Manifest manifest,
        @Nullable Instant finishedAt) {

    /** Where it stands; of one that EXPIRED the manifest is left. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        EXPIRED
    }

    Export begunAt(long position) {
        return new Export(
                id,
                orderedAt,
                orderedBy,
                wanted,
                dailyOn,
                state,
                position,
                0,
                0,
                attempts,
                failure,
                manifest,
                finishedAt);
    }
}
