package se.inkom.events.cases;

/** The eight things that posts may not contain (R50, KIR "Lagar och övriga riktlinjer"). A closed list: same for everyone (L15). */
public enum RemovalGround {
    /** Förtal eller personangrepp. */
    DEFAMATION,
    /** Hets mot folkgrupp, sexistiska yttranden eller andra trakasserier. */
    HATE_OR_HARASSMENT,
    /** Olovliga våldsskildringar eller pornografi. */
    VIOLENCE_OR_PORNOGRAPHY,
    /** Uppmaningar till brott. */
    INCITEMENT,
    /** Upphovsrättsligt skyddat material. */
    COPYRIGHT,
    /** Kommersiella budskap eller reklam. */
    ADVERTISING,
    /** Sekretessbelagda uppgifter (R52). */
    SECRECY,
    /** Partipolitiska budskap. */
    PARTY_POLITICS
}
