package se.inkom.events.cases;

/** How an effect failed for good. */
public enum EffectFailure {
    /** The platform, or our own last check, said no. */
    REFUSED,
    /** There is no way to do it there (R67). */
    IMPOSSIBLE
}
