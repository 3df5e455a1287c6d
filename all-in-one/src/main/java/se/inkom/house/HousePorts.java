package se.inkom.house;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Where the house listens, always on loopback. The offset moves every port, so that two houses can stand side by side. */
public record HousePorts(int offset) {
    static final int GREATEST_OFFSET = 11_000;

    /** No browser goes there, since another protocol once lived there. */
    private static final int REFUSED_BY_BROWSERS = 10_080;

    static final String LOOPBACK = "127.0.0.1";
    private static final Duration LEFT_OVER = Duration.ofSeconds(65);

    public int console() {
        return 8080 + offset;
    }

    public int command() {
        return 8081 + offset;
    }

    public int query() {
        return 8082 + offset;
    }

    public int channels() {
        return 8083 + offset;
    }

    public int issuer() {
        return 8084 + offset;
    }

    public int torget() {
        return 8085 + offset;
    }

    /** SMTP. */
    public int mail() {
        return 2525 + offset;
    }

    public int postgres() {
        return 54_320 + offset;
    }

    public int kafka() {
        return 9192 + offset;
    }

    int kafkaController() {
        return 9193 + offset;
    }

    /** Ports that nobody uses right now; for tests. */
    public static HousePorts free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            var ports = new HousePorts(ThreadLocalRandom.current().nextInt(100, GREATEST_OFFSET));
            if (!ports.all().containsKey(REFUSED_BY_BROWSERS)
                    && ports.all().keySet().stream().allMatch(HousePorts::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("no free ports found");
    }

    /** Refuses when something else listens already, before anything has been started. */
    void requireFree() {
        all().forEach((port, use) -> {
            if (!isFree(port) && (isListenedTo(port) || !becomesFree(port))) {
                throw new HouseProblem(
                        HouseProblem.PORT_BUSY,
                        "Port %d (%s) is already in use: stop the program that uses it, or start with --port-offset %d."
                                .formatted(port, use, offset + 1000));
            }
        });
    }

    private Map<Integer, String> all() {
        return new TreeMap<>(Map.of(
                console(), "web console",
                command(), "command API",
                query(), "query API",
                channels(), "channels",
                issuer(), "local issuer",
                torget(), "Torget",
                mail(), "mail",
                postgres(), "PostgreSQL",
                kafka(), "Kafka",
                kafkaController(), "Kafka controller"));
    }

    private static boolean isListenedTo(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * PostgreSQL's port lies where systems take ports for outgoing connections from, and a closed one keeps its port for a
     * minute (TIME_WAIT). Nobody could be stopped then, so waiting is the only way.
     */
    private static boolean becomesFree(int port) {
        long deadline = System.nanoTime() + LEFT_OVER.toNanos();
        while (!isFree(port)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
