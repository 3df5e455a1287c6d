package se.inkom.query.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that waits for its diary decision (R53).
 *
 * @param registerBy Stockholm date by which it should be registered (L3)
 * @param secret suspected or marked: it is always registered (R52)
 * @param suggestions matters that it may belong to
 */
@Schema(name = "ToRegister")
record ToRegister(
        UUID caseId,
        String account,
        String authority,
        Instant receivedAt,
        LocalDate registerBy,
        boolean overdue,
        @Nullable String classification,
        @Nullable String officer,
        boolean secret,
        List<Suggestion> suggestions) {

    /** Why a matter is suggested. */
    enum Why {
        /** The post that this one replies to is in it. */
        REPLY_TO,
        /** Another post under the same one is in it. */
        SAME_THREAD,
        /** A reply to this post is in it. */
        REPLIED_IN
    }

    /** A matter that the post may belong to. */
    @Schema(name = "MatterSuggestion")
    record Suggestion(
            UUID matterId, @Schema(example = "KS2026/1") String diaryNumber, Why why) {}
}
