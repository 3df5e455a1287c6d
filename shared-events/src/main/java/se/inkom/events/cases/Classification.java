package se.inkom.events.cases;

/** What kind of post it is (R26). */
public enum Classification {
    /** Fråga. */
    QUESTION,
    /** Synpunkt. */
    OPINION,
    /** Kritik; to be met factually (R40). */
    CRITICISM,
    /** Kommentar. */
    COMMENT,
    /** Felanmälan. */
    FAULT_REPORT,
    /** Olämpligt; a candidate for removal (R49). */
    UNSUITABLE,
    /** Misstänkt sekretess (R51, R52). */
    SECRECY_SUSPECTED,
    /** Ringa: obviously insignificant (L3). */
    TRIVIAL
}
