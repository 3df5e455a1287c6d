package se.inkom.channels.mail;

/** How far a mail has come; the constants are stored. */
enum MailState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** With the server right now; past its lease nobody knows. */
    ATTEMPTING,
    /** The server has taken it. */
    SENT,
    /** The server will not have it: somebody must look at the address, and try again. */
    REFUSED
}
