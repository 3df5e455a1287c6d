package se.inkom.events.registry;

/** Whether a document came in, went out or was drawn up here. */
public enum EntryDirection {
    INCOMING,
    OUTGOING,
    INTERNAL
}
