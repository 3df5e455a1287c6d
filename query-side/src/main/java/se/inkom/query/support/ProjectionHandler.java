package se.inkom.query.support;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/** Hands events to a projection, and remembers how fast that goes and what last went wrong. */
final class ProjectionHandler implements EventMessageHandler {
    private static final int WINDOW_SECONDS = 10;

    private final Projection projection;
    private final Clock clock;
    private final Deque<long[]> perSecond = new ArrayDeque<>();
    private volatile @Nullable Failure failure;

    /**
     * What stopped the projection.
     *
     * @param error the kind of error; never its message, which may quote content
     */
    record Failure(long position, String event, String error, Instant at) {}

    ProjectionHandler(Projection projection, Clock clock) {
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        LedgerEntry entry = LedgerEntry.of(message);
        try {
            projection.on(entry);
        } catch (RuntimeException e) {
            failure = new Failure(
                    entry.position(),
                    entry.event().getClass().getSimpleName(),
                    e.getClass().getSimpleName(),
                    clock.instant());
            throw e;
        }
        Failure earlier = failure;
        if (earlier != null && entry.position() >= earlier.position()) {
            failure = null;
        }
        count();
        return null;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    /** Events per second over the last ten seconds. */
    synchronized double rate() {
        long now = clock.instant().getEpochSecond();
        return perSecond.stream()
                        .filter(second -> second[0] > now - WINDOW_SECONDS)
                        .mapToLong(second -> second[1])
                        .sum()
                / (double) WINDOW_SECONDS;
    }

    synchronized void forget() {
        failure = null;
        perSecond.clear();
    }

    private synchronized void count() {
        long now = clock.instant().getEpochSecond();
        long[] last = perSecond.peekLast();
        if (last == null || last[0] != now) {
            perSecond.addLast(new long[] {now, 1});
            if (perSecond.size() > WINDOW_SECONDS) {
                perSecond.removeFirst();
            }
        } else {
            last[1]++;
        }
    }
}
