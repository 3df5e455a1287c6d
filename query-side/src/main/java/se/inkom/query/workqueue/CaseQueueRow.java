package se.inkom.query.workqueue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;
import se.inkom.events.cases.Classification;
import se.inkom.query.support.AnswerProgress;
import se.inkom.query.support.DeadlineState;

/**
 * A case in the list.
 *
 * @param excerpt the beginning of the current version; "Sekretess" when the case is secret, "Borttaget från plattformen" when others than we took it away
 * @param answer how far the answer has come
 * @param deadline how it stands to its deadline now; absent when the post itself was never seen
 */
record CaseQueueRow(
        UUID caseId,
        long version,
        Status status,
        Platform platform,
        String account,
        String authority,
        String unit,
        @Nullable String officer,
        @Nullable Classification classification,

        @Schema(example = "Det är ett stort hål i gatan utanför skolan.") @Nullable
        String excerpt,

        @Nullable String permalink,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable DeadlineState deadline,
        @Nullable String diaryNumber,
        AnswerProgress answer,
        boolean answered,
        boolean registered,
        boolean removed,
        boolean goneUpstream,
        boolean hidden,
        boolean secret) {

    /** Where the case stands. */
    enum Status {
        NEW,
        ASSIGNED,
        FORWARDED,
        ANSWERED,
        CLOSED
    }
}
