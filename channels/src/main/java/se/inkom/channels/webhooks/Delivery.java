package se.inkom.channels.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one subscription.
 *
 * @param status what the receiver last answered
 */
record Delivery(
        long number,
        UUID id,
        UUID webhookId,
        UUID eventId,
        String type,
        UUID subject,
        State state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Integer status,
        @Nullable String reasonCode,
        Instant happenedAt,
        Instant changedAt) {

    /** The constants are stored. */
    enum State {
        WAITING,
        ATTEMPTING,
        DELIVERED,
        /** Laid aside: an operator may send it again. */
        DEAD
    }
}
