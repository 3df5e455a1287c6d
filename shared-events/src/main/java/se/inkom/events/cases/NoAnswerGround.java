package se.inkom.events.cases;

/** Why a post needs no answer. */
public enum NoAnswerGround {
    /** Nothing was asked. */
    NO_QUESTION,
    /** Answered already, in another case or thread. */
    ALREADY_ANSWERED,
    /** Removed, or to be removed. */
    UNSUITABLE,
    /** The writer took the post away before it was answered. */
    WITHDRAWN,
    /** Obviously insignificant (L3). */
    TRIVIAL
}
