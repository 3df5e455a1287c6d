package se.inkom.query.conversations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One post of a conversation.
 *
 * @param replyTo the case that it answers; absent when it answers our own post, or one that we never saw
 * @param receivedAt when it became reachable; absent when only a later fact about it is known
 * @param excerpt the beginning of its words; "Sekretess" or "Borttaget från plattformen" in their place
 * @param answeredAt when our answer to it was published
 */
record Turn(
        UUID caseId,
        @Nullable UUID replyTo,
        @Nullable Instant receivedAt,

        @Schema(example = "Det är ett stort hål i gatan utanför skolan.") @Nullable
        String excerpt,

        @Nullable Instant answeredAt) {}
