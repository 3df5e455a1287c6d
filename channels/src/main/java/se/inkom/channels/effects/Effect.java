package se.inkom.channels.effects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;

/**
 * One row of {@code channels.effect}.
 *
 * @param number order of arrival here
 * @param content the answer, or the text that the evidence shows; empty when it is over
 * @param nextAttemptAt for {@link EffectState#ATTEMPTING} the end of the lease
 * @param looks how often the platform has been looked at in vain since it fell into doubt
 * @param reported the desks know of the present state
 */
record Effect(
        long number,
        EffectId effectId,
        CaseId caseId,
        EffectKind kind,
        SourcePost post,
        String content,
        Instant requestedAt,
        EffectState state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Instant inDoubtSince,
        int looks,
        @Nullable String platformId,
        @Nullable String reasonCode,
        Instant changedAt,
        boolean reported) {

    PlatformAccount account() {
        return PlatformAccount.of(post);
    }

    EffectAction.Wanted wanted() {
        return new EffectAction.Wanted(effectId, caseId, post, content);
    }

    boolean isOver() {
        return state == EffectState.DONE || state == EffectState.REFUSED || state == EffectState.IMPOSSIBLE;
    }

    /** What the desks are to be told of the present state. */
    EffectOutcome outcome() {
        EffectOutcome.Result result =
                switch (state) {
                    case DONE -> EffectOutcome.Result.DONE;
                    case REFUSED -> EffectOutcome.Result.REFUSED;
                    case IMPOSSIBLE -> EffectOutcome.Result.IMPOSSIBLE;
                    case IN_DOUBT -> EffectOutcome.Result.IN_DOUBT;
                    case ACCEPTED, ATTEMPTING ->
                        throw new IllegalStateException("effect " + effectId + " has no outcome yet: " + state);
                };
        return new EffectOutcome(effectId, caseId, kind, result, platformId, reasonCode, changedAt);
    }
}
