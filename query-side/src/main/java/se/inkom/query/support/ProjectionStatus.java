package se.inkom.query.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection has come.
 *
 * @param position the last event it has stored
 * @param head the last event of the ledger
 * @param eventsPerSecond over the last ten seconds
 * @param error what stops it, absent when nothing does
 * @param rebuild the rebuild that runs, or the last one; absent when there was none
 */
record ProjectionStatus(
        String name,
        State state,
        long position,
        long head,
        double percent,
        double eventsPerSecond,
        @Nullable Error error,
        @Nullable Rebuild rebuild) {
    enum State {
        LIVE,
        CATCHING_UP,
        STOPPED,
        FAILING
    }

    record Error(
            long position,
            String event,
            String error,
            @Nullable Instant at) {}

    enum RebuildState {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        INTERRUPTED
    }

    /**
     * A rebuild, which leaves the projection at work and readable all the time.
     *
     * @param position the last event the new tables hold
     * @param seconds how long it has taken
     * @param secondsLeft at the present rate, absent unless it runs
     * @param error what ended it, absent when nothing did
     */
    record Rebuild(
            RebuildState state,
            long position,
            double percent,
            double eventsPerSecond,
            double seconds,
            @Nullable Double secondsLeft,
            Instant startedAt,
            @Nullable Error error) {}

    static double percent(long position, long head) {
        return head == 0 ? 100 : Math.floor(1000.0 * Math.min(position, head) / head) / 10;
    }
}
