package se.inkom.command.policy;

/**
 * The rules that can refuse something. The numbers are those of {@code docs/traceability.md}; where each is written, and in
 * which words, is data: the municipality's {@link Policy}, or what holds everywhere (ADR 0021).
 */
public enum Rule {
    /** Substitutes are appointed for absence. */
    R15,
    /** Accounts are looked at every day. */
    R21,
    /** Accounts are kept under regular supervision. */
    R22,
    /** What kinds of posts there are. */
    R26,
    /** What the channels are for, crises among it. */
    R27,
    /** The case belongs on one officer's desk. */
    R29,
    /** Questions are forwarded to whoever can answer best. */
    R30,
    /** Posts are answered within the next weekday-24h, hence nothing is closed unanswered. */
    R31,
    /** Questions are answered in office hours. */
    R32,
    /** The manager concerned answers for prompt answers. */
    R33,
    /** Always state the fact provider. */
    R35,
    /** Who answers, and in which function, must be visible. */
    R36,
    /** What is posted is posted in the municipality's name. */
    R37,
    /** The tone is personal, not private. */
    R38,
    /** The language suits the medium. */
    R39,
    /** Criticism is met factually. */
    R40,
    /** A tweet has at least one hashtag. */
    R41,
    /** The official hashtag. */
    R42,
    /** The hashtag of political contexts. */
    R43,
    /** Short hashtags, and what a channel has room for. */
    R44,
    /** Hashtags on Instagram. */
    R45,
    /** Every public change has its ground in law or policy. */
    R47,
    /** The content is saved before it is removed. */
    R48,
    /** Unsuitable posts are removed. */
    R49,
    /** The list of what posts may not contain. */
    R50,
    /** Nothing secret on social media. */
    R51,
    /** Secret posts are removed and registered in the diary. */
    R52,
    /** Posts that need handling are registered, in a new matter or an ongoing one. */
    R53,
    /** What was posted can be found again, hence it is there for whoever asks to see it. */
    R54,
    /** Pictures need their author's permission. */
    R59,
    /** People who can be recognised have consented. */
    R60,
    /** Removal is not always possible. */
    R67,
    /** What the law demands is told apart from what the policy demands. */
    R68,
    /** Whoever wrote a removed post may be told why. */
    R69,
    /** Everything can be followed afterwards, hence nothing happens to a closed case. */
    R70
}
