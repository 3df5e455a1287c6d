package se.inkom.house.torget;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the handshake and then delivers what is in the outbox, one call at a time, until each was answered with 200. Meta
 * retries at once and then ever more rarely for 36 hours; here the pauses are short, because somebody is watching.
 */
@Component
class Despatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Despatch.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int LARGEST_BATCH = 10;
    private static final int WRONG_CHALLENGE = 412;

    private final Outbox outbox;
    private final CallBook calls;
    private final Faults faults;
    private final TorgetProperties torget;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private @Nullable Thread worker;
    private volatile boolean running;
    private volatile boolean subscribed;

    Despatch(Outbox outbox, CallBook calls, Faults faults, TorgetProperties torget) {
        this.outbox = outbox;
        this.calls = calls;
        this.faults = faults;
        this.torget = torget;
    }

    boolean subscribed() {
        return subscribed;
    }

    @Override
    public void start() {
        running = true; // before the thread looks
        worker = Thread.ofPlatform().name("torget-despatch").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (worker != null) {
            worker.interrupt();
            http.shutdownNow();
            try {
                worker.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                if (failures > 0) {
                    Thread.sleep(pauseAfter(failures));
                }
                boolean reached = subscribed ? deliverNext() : shakeHands();
                failures = reached ? 0 : failures + 1;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures++;
                log.warn("Torget could not despatch: {}", e.getClass().getSimpleName());
            }
        }
    }

    /** False when the subscriber could not be reached at all. */
    private boolean deliverNext() throws InterruptedException {
        List<Outbox.Pending> due = outbox.due(LARGEST_BATCH);
        if (due.isEmpty()) {
            Thread.sleep(IDLE);
            return true;
        }
        List<Outbox.Pending> batch = batchOf(due);
        int status = deliver(batch);
        if (status == 200 && faults.next(Faults.Operation.WEBHOOK, () -> "").isPresent()) {
            status = deliver(batch);
        }
        if (status == 200) {
            outbox.delivered(batch);
        } else {
            outbox.postpone(batch, pauseAfter(batch.getFirst().attempts() + 1));
        }
        return status != CallBook.NO_ANSWER;
    }

    /** Usually one change per call; every third time as many as fit, as Meta does when it is busy. */
    private static List<Outbox.Pending> batchOf(List<Outbox.Pending> due) {
        Outbox.Pending first = due.getFirst();
        boolean crowded = due.size() == LARGEST_BATCH;
        if (first.attempts() > 0 || (first.id() % 3 != 0 && !crowded)) {
            return List.of(first);
        }
        return due.stream()
                .filter(change -> change.network() == first.network())
                .toList();
    }

    private int deliver(List<Outbox.Pending> batch) throws InterruptedException {
        Delivery delivery = Delivery.of(torget.accountId(batch.getFirst().network()), batch);
        HttpRequest request = HttpRequest.newBuilder(torget.webhookUrl())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .header("X-Hub-Signature-256", delivery.signature(TorgetProperties.secret(torget.appSecretFile())))
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()))
                .build();
        int status = send(request, null);
        calls.delivered(
                "POST",
                torget.webhookUrl().getPath(),
                status,
                batch.size() == 1 ? "1 ändring" : batch.size() + " ändringar");
        return status;
    }

    private boolean shakeHands() throws InterruptedException {
        String challenge = UUID.randomUUID().toString();
        String query = "?hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(TorgetProperties.secret(torget.verifyTokenFile()), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(torget.webhookUrl() + query))
                .timeout(Duration.ofSeconds(10))
                .build();
        int status = send(request, challenge);
        subscribed = status == 200;
        if (status != CallBook.NO_ANSWER) {
            calls.delivered("GET", torget.webhookUrl().getPath(), status, "handskakning");
        }
        return subscribed;
    }

    private int send(HttpRequest request, @Nullable String expectedBody) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean asExpected = expectedBody == null || expectedBody.equals(answer.body());
            return asExpected ? answer.statusCode() : WRONG_CHALLENGE;
        } catch (IOException e) {
            log.debug("No answer from the webhook receiver", e);
            return CallBook.NO_ANSWER;
        }
    }

    private static Duration pauseAfter(int failures) {
        Duration pause = Duration.ofMillis(50L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
