package se.inkom.events.cases;

/** What made someone, or a rule, think of secrecy (R51). A code only: what was found stands in the post, never in the event. */
public enum SuspicionReason {
    /** A personal identity number with the right check digit. */
    PERSONAL_IDENTITY_NUMBER,
    /** A coordination number with the right check digit. */
    COORDINATION_NUMBER,
    PHONE_NUMBER,
    ADDRESS,
    /** Words about somebody's health (OSL 25 kap.). */
    HEALTH,
    /** Words about social services, school health or care (OSL 23 and 26 kap.). */
    CARE,
    /** Someone whose whereabouts are protected (OSL 22:1, 21:3). */
    PROTECTED_IDENTITY,
    /** Another word of the policy's lists. */
    WORD_LIST,
    /** A person's judgement. */
    JUDGEMENT
}
