package se.inkom.events.cases;

/** Why a picture of the post is taken. */
public enum CaptureReason {
    /** A person asked for it. */
    BY_HAND,
    /** The post was judged unsuitable: it may have to go, and nothing goes without evidence (R48). */
    UNSUITABLE,
    /** The post may be covered by secrecy (R52). */
    SECRECY,
    /** A removal was wanted and had no evidence to rest on. */
    REMOVAL,
    /** The post was edited after its evidence was taken, so that it no longer counts (I3). */
    EDITED
}
