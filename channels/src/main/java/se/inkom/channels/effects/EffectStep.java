package se.inkom.channels.effects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;

/**
 * Something that was done about an effect.
 *
 * @param endedAt absent while it is under way, or since the process died until the next one notices
 * @param by the operator who decided it; only for {@link What#RETRY} and {@link What#GIVE_UP}
 */
record EffectStep(
        What what,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Result result,
        @Nullable String reasonCode,
        @Nullable OfficerId by,
        @Nullable String why) {

    enum What {
        /** The platform was asked to do it. */
        ATTEMPT,
        /** The platform was asked whether it is done. */
        LOOK,
        /** An operator wants it tried, or looked for, at once. */
        RETRY,
        /** An operator ended it. */
        GIVE_UP
    }

    enum Result {
        DONE,
        REFUSED,
        IMPOSSIBLE,
        IN_DOUBT,
        /** Certainly not carried out; it is tried again later. */
        NOT_DONE,
        /** The look found that it is certainly not there. */
        ABSENT,
        /** The look brought nothing. */
        UNCLEAR,
        /** Nobody lived to see how it ended. */
        INTERRUPTED,
        /** It ended after somebody else had taken over. */
        TOO_LATE,
        /** An operator's word was noted. */
        NOTED
    }
}
