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
 */
record ProjectionStatus(
        String name,
        State state,
        long position,
        long head,
        double percent,
        double eventsPerSecond,
        @Nullable Error error) {
    enum State {
        LIVE,
        CATCHING_UP,
        REBUILDING,
        STOPPED,
        FAILING
    }

    record Error(long position, String event, String error, Instant at) {}
}
