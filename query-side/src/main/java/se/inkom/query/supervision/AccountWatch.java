package se.inkom.query.supervision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;

/**
 * How an account stands to its supervision now.
 *
 * @param lookedAt when somebody last looked; absent when nobody ever has
 * @param looks how many times somebody has looked
 */
record AccountWatch(
        String account,
        Platform platform,
        String authority,
        String unit,
        State state,
        @Nullable Instant lookedAt,
        @Nullable String lookedBy,
        Instant nextLookBy,
        Instant alarmAt,
        @Schema(example = "12") long looks) {

    /** In order of urgency, the last first. */
    enum State {
        /** Somebody has looked today, Stockholm time. */
        SEEN_TODAY,
        /** Nobody has yet, and there is still time. */
        NOT_TODAY,
        /** The policy's interval has passed (R21, R22). */
        OVERDUE,
        /** Unattended for longer than a week (L13). */
        ALARM;

        static State of(@Nullable Instant lookedAt, Instant today, Instant nextLookBy, Instant alarmAt, Instant now) {
            if (!now.isBefore(alarmAt)) {
                return ALARM;
            }
            if (lookedAt != null && !lookedAt.isBefore(today)) {
                return SEEN_TODAY;
            }
            return now.isBefore(nextLookBy) ? NOT_TODAY : OVERDUE;
        }
    }
}
