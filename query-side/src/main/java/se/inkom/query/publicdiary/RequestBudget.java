package se.inkom.query.publicdiary;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests each reader has left this minute. It must not become a list of who reads (TF 2:18): addresses are mixed
 * with a random number that is thrown away every minute, kept in memory only, and never logged.
 */
final class RequestBudget {
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** More readers than this share what is left, so that addresses without end cannot fill the memory. */
    private static final int READERS = 50_000;

    private static final int IPV6_NETWORK = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final int allowed;
    private volatile Window window;

    RequestBudget(Clock clock, int allowed) {
        this.clock = clock;
        this.allowed = allowed;
        this.window = new Window(clock.instant());
    }

    /** @param secondsLeft until the next minute begins */
    record Verdict(boolean allowed, int remaining, long secondsLeft) {}

    private static final class Window {
        private final Instant ends;
        private final int salt = RANDOM.nextInt();
        private final Map<Integer, AtomicInteger> used = new ConcurrentHashMap<>();

        private Window(Instant begins) {
            this.ends = begins.plus(WINDOW);
        }
    }

    Verdict take(String address) {
        Instant now = clock.instant();
        Window current = current(now);
        int reader = 31 * current.salt + network(address).hashCode();
        int key = current.used.size() < READERS || current.used.containsKey(reader) ? reader : 0;
        int used =
                current.used.computeIfAbsent(key, none -> new AtomicInteger()).incrementAndGet();
        long seconds = Math.max(1, Duration.between(now, current.ends).toSeconds() + 1);
        return new Verdict(used <= allowed, Math.max(0, allowed - used), seconds);
    }

    private Window current(Instant now) {
        Window known = window;
        if (now.isBefore(known.ends)) {
            return known;
        }
        synchronized (this) {
            if (!now.isBefore(window.ends)) {
                window = new Window(now);
            }
            return window;
        }
    }

    /** What one household gets: an IPv4 address, or the first half of an IPv6 one, which Tomcat writes without abbreviation. */
    private static String network(String address) {
        String[] groups = address.split(":", IPV6_NETWORK + 1);
        return groups.length <= IPV6_NETWORK
                ? address
                : String.join(":", Arrays.asList(groups).subList(0, IPV6_NETWORK));
    }
}
