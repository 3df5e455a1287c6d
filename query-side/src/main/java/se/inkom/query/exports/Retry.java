package se.inkom.query.exports;

import java.time.Duration;

/** How long to leave alone what failed: four times longer each time, a day at most. */
final class Retry {
    private static final Duration LONGEST = Duration.ofDays(1);

    private Retry() {}

    static Duration after(Duration first, int attempts) {
        Duration wait = first;
        for (int i = 0; i < attempts && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(4);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
