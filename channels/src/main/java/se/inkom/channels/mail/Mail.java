package se.inkom.channels.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;

/**
 * One row of {@code channels.mail}.
 *
 * @param id stays the same over every attempt, and is the mail's Message-ID
 * @param doubtful an earlier attempt ended without an answer, so the person may have it already
 */
record Mail(
        long number,
        UUID id,
        OfficerId officer,
        MailState state,
        int attempts,
        boolean doubtful,
        Instant nextAttemptAt,
        @Nullable String reasonCode,
        Instant createdAt,
        Instant changedAt) {}
