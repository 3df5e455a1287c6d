package se.inkom.events.cases;

/** Why a post need not be registered in the diary (R53, L3). Never available for secret content. */
public enum NoRegistrationGround {
    /** Kept ordered here, so that it is easy to tell that it came in (OSL 5:1, second paragraph). */
    KEPT_ORDERED,
    /** Obviously of little importance (OSL 5:1, fourth paragraph). */
    TRIVIAL
}
