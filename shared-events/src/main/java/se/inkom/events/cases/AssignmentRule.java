package se.inkom.events.cases;

/** Why a case came to an officer (R29). */
public enum AssignmentRule {
    /** The account names this officer for what is written on it (R11, R14). */
    ACCOUNT_DEFAULT,
    /** A rule of the policy, which the event names. */
    ROUTING_RULE,
    /** The officer who has the thread already. */
    SAME_THREAD,
    /** A person decided, and said why. */
    BY_HAND
}
