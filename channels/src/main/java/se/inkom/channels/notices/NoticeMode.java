package se.inkom.channels.notices;

/** When somebody wants to be told of a kind of thing. */
public enum NoticeMode {
    /** In a mail as soon as it happens; what happens within a minute comes together. */
    AT_ONCE,
    /** Together, once a day. */
    DIGEST,
    /** Not by mail. */
    OFF
}
