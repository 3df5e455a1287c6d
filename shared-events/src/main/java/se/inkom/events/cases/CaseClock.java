package se.inkom.events.cases;

/** What a municipality promises to do in time, each with a deadline of its own (N5, D12). */
public enum CaseClock {
    /** Somebody has looked at the post (R21). */
    FIRST_LOOK,
    /** It is on an officer's desk (R29). */
    ASSIGNMENT,
    /** It is answered, or need not be (R31, R32). */
    ANSWER,
    /** Its diary decision is made, "utan dröjsmål" (R53, L3). */
    REGISTRATION,
    /** The unit it was forwarded to has taken it or declined (R30). */
    ACCEPTANCE
}
