package se.inkom.query.diary;

/** Where a matter stands. */
public enum MatterStatus {
    OPEN,
    CLOSED,
    /** Put away without a decision or further steps. */
    AD_ACTA
}
