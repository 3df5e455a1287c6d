package se.inkom.channels.effects;

import java.util.Set;

/** Where an effect stands. */
enum EffectState {
    /** To be done at {@code nextAttemptAt}; certainly not done yet. */
    ACCEPTED,
    /** A call is under way, or was when the process died. */
    ATTEMPTING,
    /** A call was made and its answer is unknown; the platform will be looked at. */
    IN_DOUBT,
    DONE,
    REFUSED,
    IMPOSSIBLE;

    static final Set<EffectState> UNFINISHED = Set.of(ACCEPTED, ATTEMPTING, IN_DOUBT);
}
