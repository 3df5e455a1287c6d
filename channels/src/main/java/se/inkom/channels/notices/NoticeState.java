package se.inkom.channels.notices;

/** How far a notice has come; the constants are stored. */
public enum NoticeState {
    /** For its time, and then for a mail. */
    WAITING,
    /** In a mail, which is sent or waits to be. */
    MAILED,
    /** The person wants no mail of this kind. */
    OFF,
    /** The case was closed before it was told. */
    MOOT,
    /** The directory does not know the person: somebody must put them there. */
    UNADDRESSED
}
