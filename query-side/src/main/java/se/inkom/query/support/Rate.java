package se.inkom.query.support;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** Events per second over the last ten seconds. */
final class Rate {
    private static final int WINDOW_SECONDS = 10;

    private final Clock clock;
    private final Deque<long[]> perSecond = new ArrayDeque<>();

    Rate(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(int events) {
        long now = clock.instant().getEpochSecond();
        long[] last = perSecond.peekLast();
        if (last == null || last[0] != now) {
            perSecond.addLast(new long[] {now, events});
            if (perSecond.size() > WINDOW_SECONDS) {
                perSecond.removeFirst();
            }
        } else {
            last[1] += events;
        }
    }

    synchronized double perSecond() {
        long now = clock.instant().getEpochSecond();
        return perSecond.stream()
                        .filter(second -> second[0] > now - WINDOW_SECONDS)
                        .mapToLong(second -> second[1])
                        .sum()
                / (double) WINDOW_SECONDS;
    }
}
