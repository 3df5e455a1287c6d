package se.inkom.events.cases;

/**
 * Which act demands a removal (R57, L13). The first eight are those of 5 § of the act on electronic bulletin boards
 * (1998:112), which obliges whoever keeps the account to remove a post or otherwise to stop its spread.
 */
public enum LegalGround {
    /** Olaga hot, BrB 4:5. */
    UNLAWFUL_THREAT,
    /** Olaga integritetsintrång, BrB 4:6 c. */
    PRIVACY_INVASION,
    /** Uppvigling, BrB 16:5. */
    INCITEMENT,
    /** Hets mot folkgrupp, BrB 16:8. */
    AGITATION,
    /** Barnpornografibrott, BrB 16:10 a. */
    CHILD_PORNOGRAPHY,
    /** Olaga våldsskildring, BrB 16:10 c. */
    DEPICTION_OF_VIOLENCE,
    /** Offentlig uppmaning till terrorism, 7 § of the act on terrorist crimes. */
    TERRORISM_INCITEMENT,
    /** Intrång i upphovsrätt, 53 § of the copyright act. */
    COPYRIGHT,
    /** Förtal, BrB 5:1: against the law, though not named in 5 § (R68). */
    DEFAMATION,
    /** Offentlighets- och sekretesslagen (R52). */
    SECRECY_ACT
}
