package se.inkom.query.support;

/** How a case stands to its deadline at a given moment (R31, R37). An answer counts when it is on the platform. */
public enum DeadlineState {
    ON_TIME,
    DUE_SOON,
    OVERDUE,
    /** Waiting for the writer or another authority: neither soon nor missed (D13). */
    PAUSED,
    ANSWERED_IN_TIME,
    ANSWERED_LATE,
    NOT_NEEDED;

    /**
     * The same as SQL over columns {@code due_at}, {@code answered_at}, {@code no_answer} and {@code paused}, null without a deadline.
     * Parameters {@code :now} and {@code :soon}, the latter being now plus the time that counts as soon.
     */
    public static final String SQL = """
            case when due_at is null then null
                 when answered_at <= due_at then 'ANSWERED_IN_TIME'
                 when answered_at > due_at then 'ANSWERED_LATE'
                 when no_answer then 'NOT_NEEDED'
                 when paused then 'PAUSED'
                 when due_at < :now then 'OVERDUE'
                 when due_at <= :soon then 'DUE_SOON'
                 else 'ON_TIME' end""";
}
