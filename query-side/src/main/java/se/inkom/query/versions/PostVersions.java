package se.inkom.query.versions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.PostContent;

/**
 * Every version of a case's post, oldest first.
 *
 * @param version how many events the case has
 * @param masked the texts are not here: the case is secret, or the post is kept as a restricted record; who may open them asks
 *     with {@code open=true}, and each opening leaves an access record
 * @param restriction why the post is kept though its writer took it away (L22); absent while it stands
 */
record PostVersions(
        UUID caseId, long version, boolean masked, @Nullable Restriction restriction, List<Version> versions) {

    /** Since when the post is gone from the platform, not by us, and why it is kept. */
    record Restriction(String ground, Instant since) {}

    /**
     * One version.
     *
     * @param capturedAt when we saw it
     * @param evidence how many screenshots of just this version are archived (I3)
     * @param text absent when masked or disposed of
     * @param changes what became of the words of the version before; empty for the first, and when masked
     */
    record Version(
            UUID contentId,
            Instant changedAt,
            Instant capturedAt,
            boolean current,
            int evidence,
            @Nullable String text,
            PostContent.@Nullable Author author,
            List<WordDifference.Piece> changes) {}
}
