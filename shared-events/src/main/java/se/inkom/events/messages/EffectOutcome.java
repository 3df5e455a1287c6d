package se.inkom.events.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/**
 * What became of an {@link EffectRequested}. May be told twice; the last word of {@link Result#DONE}, {@link
 * Result#REFUSED} and {@link Result#IMPOSSIBLE} stands.
 *
 * @param platformId the platform's id of what was published; only for a published answer
 * @param reasonCode kebab-case, such as {@code token-expired}; absent when done
 */
public record EffectOutcome(
        EffectId effectId,
        CaseId caseId,
        EffectKind kind,
        Result result,
        @Nullable String platformId,
        @Nullable String reasonCode,
        Instant at) {

    /** How it ended, or that nobody can tell yet. */
    public enum Result {
        DONE,
        REFUSED,
        IMPOSSIBLE,
        IN_DOUBT
    }
}
