package se.inkom.events.messages;

/** What an effect does to the world. */
public enum EffectKind {
    PUBLISH_ANSWER,
    REMOVE_POST,
    /** Out of sight for others, where the platform keeps it: weaker than a removal (N10). */
    HIDE_POST,
    /** A picture of the post. Changes nothing in the world, so it may be repeated freely. */
    CAPTURE
}
