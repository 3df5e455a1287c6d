package se.inkom.query.sla;

/**
 * How a run of a clock stands at a moment, or how it ended (R31, D13). docs/sla.md says what each means; {@link #SQL} and
 * {@link OpenRun#stateAt} are the same in their two places.
 */
enum ClockState {
    ON_TIME,
    DUE_SOON,
    OVERDUE,
    PAUSED,
    IN_TIME,
    LATE,
    NOT_NEEDED;

    /** Over {@code query.case_clock}; parameters {@code :now} and {@code :soon}, as of DeadlineState. */
    static final String SQL = """
            case when ended = 'NOT_NEEDED' then 'NOT_NEEDED'
                 when ended_at <= due_at then 'IN_TIME'
                 when ended_at is not null then 'LATE'
                 when paused_at is not null then 'PAUSED'
                 when due_at < :now then 'OVERDUE'
                 when due_at <= :soon then 'DUE_SOON'
                 else 'ON_TIME' end""";
}
