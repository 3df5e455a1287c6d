package se.inkom.events.registry;

/** What kind of document an entry is. */
public enum EntryKind {
    /** What came in: the post. */
    POST,
    /** The answer that was published. */
    ANSWER,
    /** The decision to remove or hide, once it was carried out. */
    REMOVAL_DECISION,
    /** The picture of the post that a removal rests on. */
    EVIDENCE,
    /** Something that was drawn up here and belongs to the matter. */
    NOTE
}
