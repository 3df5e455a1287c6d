package se.inkom.events.messages;

/** What an effect does to the world. */
public enum EffectKind {
    PUBLISH_ANSWER,
    REMOVE_POST,
    /** Changes nothing in the world, so it may be repeated freely. */
    CAPTURE
}
