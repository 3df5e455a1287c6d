package se.inkom.events.cases;

/** Why a case came to an officer (R29). */
public enum AssignmentRule {
    /** The account names this officer for what is written on it (R11, R14). */
    ACCOUNT_DEFAULT,
    /** A person decided, and said why. */
    BY_HAND
}
