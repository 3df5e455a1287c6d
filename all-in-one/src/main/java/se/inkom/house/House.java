package se.inkom.house;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything, started in the right order and stopped in the opposite one: applications, then Kafka, then PostgreSQL.
 *
 * <p>May be closed from another thread while it starts (Ctrl-C): the start then gives up at its next step.
 */
public final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);

    private final HouseArguments arguments;
    private final Progress progress;
    private final DataFolder data;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalIssuer issuer;
    private final ExecutorService starters = Executors.newCachedThreadPool();
    private final Deque<Part> applications = new ArrayDeque<>();
    private final CountDownLatch startEnded = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile boolean startBegun;
    private volatile boolean somethingRuns;

    /** Takes the data folder; nothing runs yet. */
    public House(HouseArguments arguments, Progress progress) {
        this.arguments = arguments;
        this.progress = progress;
        this.data = DataFolder.open(arguments.data());
        var ports = arguments.ports();
        this.postgres = new LocalPostgres(data.path(), ports.postgres(), data.secrets());
        this.kafka = new LocalKafka(data.file("kafka"), ports.kafka(), ports.kafkaController());
        this.issuer = new LocalIssuer(ports, data.secrets());
    }

    public House start() throws IOException {
        startWithout("");
        return this;
    }

    /**
     * Starts everything but one application, which somebody else will run in a process of its own.
     *
     * @param absent the name of its configuration, such as {@code channels}; empty for nobody
     * @return the command line that runs it, from the main class on; empty for nobody
     */
    public List<String> startWithout(String absent) throws IOException {
        startBegun = true;
        try {
            postgres.clearRemains();
            arguments.ports().requireFree();
            somethingRuns = true;
            step("starting PostgreSQL, Kafka and the local issuer");
            all(List.of(
                    begin("PostgreSQL", arguments.ports().postgres(), postgres::start),
                    begin("Kafka", arguments.ports().kafka(), kafka::start),
                    begin("local issuer", arguments.ports().issuer(), () -> keep("issuer", issuer.start()))));
            var wiring = new Applications(arguments.ports(), data, postgres, kafka, issuer);
            step("starting the applications");
            all(List.of(begin(wiring.commandSide())));
            step("");
            var others = new ArrayList<Future<?>>();
            var commandLine = new ArrayList<String>();
            for (var application : wiring.others()) {
                if (application.configName().equals(absent)) {
                    commandLine.add(application.main().getName());
                    commandLine.addAll(application.arguments());
                } else {
                    others.add(begin(application));
                }
            }
            all(others);
            data.announceReady(addresses());
            return commandLine;
        } finally {
            startEnded.countDown();
        }
    }

    public HouseArguments arguments() {
        return arguments;
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    private Future<?> begin(Applications.Application application) {
        return begin(application.title(), application.port(), () -> keep(application.title(), application.start()));
    }

    private Future<?> begin(String title, int port, Callable<?> starting) {
        return starters.submit(() -> {
            starting.call();
            progress.say("%s is up on port %d".formatted(title, port));
            return null;
        });
    }

    private void step(String line) {
        if (closing) {
            throw new IllegalStateException("stopped while starting");
        }
        if (!line.isEmpty()) {
            progress.say(line);
        }
    }

    private <T extends AutoCloseable> T keep(String title, T application) {
        synchronized (applications) {
            applications.push(new Part(title, application));
        }
        return application;
    }

    /** Waits for every one of them, also when one fails: what has begun must be known before it can be stopped. */
    private static void all(List<? extends Future<?>> beginnings) throws IOException {
        var failures = new ArrayList<Throwable>();
        for (var beginning : beginnings) {
            try {
                beginning.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        for (var failure : failures) {
            LOG.error("a part of the house did not start", failure);
            if (failure instanceof HouseProblem problem) {
                throw problem;
            }
        }
        if (!failures.isEmpty()) {
            throw new IOException("a part of the house did not start", failures.getFirst());
        }
    }

    String addresses() {
        var ports = arguments.ports();
        return """
                console=http://localhost:%d
                command=http://localhost:%d
                query=http://localhost:%d
                channels=http://localhost:%d
                issuer=%s
                torget=http://localhost:%d
                postgres=%s
                kafka=%s
                """.formatted(
                        ports.console(),
                        ports.command(),
                        ports.query(),
                        ports.channels(),
                        issuer.url(),
                        ports.torget(),
                        postgres.url(DatabaseSetup.INKOM),
                        kafka.bootstrapServers());
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        if (somethingRuns) {
            progress.say("stopping");
        }
        if (startBegun) {
            within("the start", 10, () -> {
                startEnded.await();
                return null;
            });
        }
        var stops = new ArrayList<Part>();
        synchronized (applications) {
            stops.addAll(applications);
        }
        // side by side: each of them may be waiting for its last requests
        var stopping = stops.stream()
                .map(part -> starters.submit(() -> {
                    part.closeable().close();
                    return null;
                }))
                .toList();
        within("the applications", 10, () -> {
            all(stopping);
            return null;
        });
        within("Kafka", 8, closing(kafka));
        within("PostgreSQL", 8, closing(postgres));
        within("the data folder", 1, closing(data));
        starters.shutdownNow();
        if (somethingRuns) {
            progress.say("stopped");
        }
    }

    private static Callable<?> closing(AutoCloseable part) {
        return () -> {
            part.close();
            return null;
        };
    }

    /** A part that does not stop in time must not keep the others from stopping. */
    private void within(String title, int seconds, Callable<?> action) {
        var running = starters.submit(action);
        try {
            running.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} did not stop in order", title, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Part(String title, AutoCloseable closeable) {}
}
