package se.inkom.house.demo;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Writes the sample posts on Torget, always in the same order. Each has a key that Torget remembers, so a stream that is
 * started again writes only what is missing: what came before the crash is passed over without a pause.
 */
public final class SampleStream implements Runnable {

    /** What became of a sample on Torget. */
    record Written(String id, String permalink) {}

    private static final Logger log = LoggerFactory.getLogger(SampleStream.class);

    private final URI torget;
    private final Duration pause;
    private final int rounds;
    private final Http http = new Http();
    private final Map<Integer, Written> firstRound = new ConcurrentHashMap<>();

    /**
     * Nothing is written before {@link #run()}.
     *
     * @param pause after each new post
     * @param rounds how often all samples are written
     */
    public SampleStream(URI torget, Duration pause, int rounds) {
        this.torget = torget;
        this.pause = pause;
        this.rounds = rounds;
    }

    @Override
    public void run() {
        try {
            for (int round = 1; round <= rounds; round++) {
                Map<Integer, Written> written = round == 1 ? firstRound : new HashMap<>();
                for (int number = 1; number <= Sample.all().size(); number++) {
                    write(round, number, written);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the sample with this number stands, once it is written. */
    @Nullable
    Written written(int number) {
        return firstRound.get(number);
    }

    private void write(int round, int number, Map<Integer, Written> written) throws InterruptedException {
        Sample sample = Sample.all().get(number - 1);
        Map<String, Object> body = new HashMap<>();
        body.put("name", sample.name());
        body.put("message", sample.text());
        body.put("postId", sample.postId());
        body.put("key", "sample-%d-%03d".formatted(round, number));
        if (sample.picture() != null) {
            body.put("picture", sample.picture());
        }
        Written parent = sample.replyTo() == null ? null : written.get(sample.replyTo());
        if (parent != null) {
            body.put("parentId", parent.id());
        }
        Http.Answer answer = http.untilReached(Http.json("POST", torget + "/torget/comments", body));
        if (!answer.ok() && parent != null) {
            // what it answers was removed in the meantime: then it stands for itself
            body.remove("parentId");
            answer = http.untilReached(Http.json("POST", torget + "/torget/comments", body));
        }
        if (!answer.ok()) {
            log.warn("Torget would not take sample {} ({})", number, answer.status());
            return;
        }
        JsonNode told = answer.body();
        String id = told.path("id").asString();
        written.put(number, new Written(id, told.path("permalink").asString()));
        if (!told.path("existed").asBoolean()) {
            Thread.sleep(pause);
        }
        haveSecondThoughts(sample, id);
    }

    /** Doing these twice changes nothing, so a restart need not know whether they were done. */
    private void haveSecondThoughts(Sample sample, String id) throws InterruptedException {
        if (sample.edit() != null) {
            http.untilReached(Http.json("PUT", torget + "/torget/comments/" + id, Map.of("message", sample.edit())));
        }
        if (Boolean.TRUE.equals(sample.remove())) {
            http.untilReached(Http.json("DELETE", torget + "/torget/comments/" + id, List.of()));
        }
    }
}
