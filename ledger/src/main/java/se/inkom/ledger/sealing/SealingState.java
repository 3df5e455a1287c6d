package se.inkom.ledger.sealing;

/** What the sealer is doing, or what stops it. */
public enum SealingState {
    /** Checkpoints are signed as events come. */
    SEALING,
    /** The database is behind the newest published checkpoint, or differs from it. Only an epoch cut or the right database helps. */
    ROLLBACK,
    /** Something that must never happen was seen, such as a missing event. Nothing is signed until a person has looked and restarted. */
    REFUSED
}
