package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.house.HousePorts;
import se.inkom.house.Secrets;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} at random moments while visitors write and officers answer and register. Afterwards every comment that
 * Torget accepted is exactly one case, positions are dense, diary numbers are 1..n, and no answer stands twice (I1, I2, I5,
 * I8). The seed is printed; {@code -Dinkom.kill.seed} repeats a run, {@code -Dinkom.kills} says how often.
 */
@Tag("slow")
class KilledHouseTest {
    private static final int KILLS = Integer.getInteger("inkom.kills", 10);

    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @TempDir
    Path folder;

    @Test
    void losesNothingAndDoesNothingTwice() throws Exception {
        long seed = Long.getLong("inkom.kill.seed", System.nanoTime());
        System.out.println("kill seed " + seed);
        var random = new Random(seed);
        Path data = folder.resolve("data");
        java.nio.file.Files.createDirectories(data);
        try (var house = new HouseProcess(data, HousePorts.free())) {
            house.awaitReady();
            Map<String, String> addresses = house.addresses();
            var visitors = Thread.ofPlatform().start(() -> write(addresses));
            var officers = Thread.ofPlatform().start(() -> work(data, addresses));
            for (int kill = 1; kill <= KILLS; kill++) {
                pause(random.nextInt(kill % 3 == 0 ? 300 : 4000)); // right after ready, or in the middle of work
                house.kill();
                house.startAgain();
                house.awaitReady();
            }
            pause(2000);
            done.set(true);
            visitors.join();
            officers.join();
            check(data, addresses);
        }
    }

    /** Visitors: a new comment every moment, sometimes edited or taken back; what Torget acknowledged is remembered. */
    private void write(Map<String, String> addresses) {
        var torget = new Api(addresses.get("torget"), "");
        for (int i = 0; !done.get(); i++) {
            String text = "Fråga nummer " + i + ": när lagas hålet?";
            String key = "k" + i;
            String body = "{\"name\":\"Besökare\",\"message\":\"" + text + "\",\"key\":\"" + key + "\"}";
            Api.Answer answer = persistently(() -> torget.post("/torget/comments", body));
            if (answer == null) {
                return;
            }
            String id = answer.json().get("id").asString();
            accepted.put(id, text);
            if (i % 7 == 3) {
                quietly(() -> torget.put("/torget/comments/" + id, "{\"message\":\"" + text + " (ändrad)\"}"));
            }
            pause(40);
        }
    }

    /** Officers: answer every third case, register every fifth; a call that got no answer is made again with its key. */
    private void work(Path data, Map<String, String> addresses) {
        String token = "";
        var seen = new HashMap<String, Boolean>();
        while (!done.get()) {
            try {
                if (token.isEmpty()) {
                    token = Tokens.of("case-officer", data, addresses.get("issuer"));
                }
                var query = new Api(addresses.get("query"), token);
                var command = new Api(addresses.get("command"), token);
                for (JsonNode row :
                        query.get("/api/cases?limit=100&status=ASSIGNED").json().get("items")) {
                    String id = row.get("caseId").asString();
                    if (seen.putIfAbsent(id, true) == null) {
                        handle(query, command, id, seen.size());
                    }
                }
            } catch (Exception awayOrStarting) {
                pause(200);
            }
            pause(100);
        }
    }

    private void handle(Api query, Api command, String id, int n) {
        long version = query.get("/api/cases/" + id).version();
        if (n % 3 == 0) {
            String body = "{\"text\":\"Svar " + n + ": det lagas i veckan.\",\"factProvider\":\"vera.gata\"}";
            Api.Answer answer = persistently(() -> command.change(id, version, "answers", body, "answer-" + id));
            if (answer != null && answer.status() == 201) {
                answered.put(id, "Svar " + n + ":");
            }
        } else if (n % 5 == 0) {
            quietly(() -> command.change(
                    id, version, "registration", "{\"decision\":\"NEW\",\"subject\":\"Hål i gata " + n + "\"}"));
        }
    }

    private void check(Path data, Map<String, String> addresses) throws Exception {
        var torget = new Api(addresses.get("torget"), "");
        String password = new Secrets(data.resolve("secrets")).value("database-inkom_migrator");
        try (Connection db = DriverManager.getConnection(addresses.get("postgres"), "inkom_migrator", password)) {
            await("every accepted comment is a case")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(texts(db, "select native_id from command.source_post"))
                            .containsAll(accepted.keySet()));
            await("every answer stands on Torget")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    texts(
                                            db,
                                            "select aggregate_id::text from ledger.event where event_type = 'case.answer-published'"))
                            .containsAll(answered.keySet()));

            List<String> own =
                    texts(db, "select native_id from command.source_post group by native_id having count(*) > 1");
            assertThat(own).as("comments with two cases").isEmpty();
            assertThat(
                            texts(
                                    db,
                                    "select aggregate_id::text from ledger.event where event_type = 'case.post-received' group by 1 having count(*) > 1"))
                    .as("posts received twice")
                    .isEmpty();
            assertThat(texts(
                            db,
                            "select native_id from command.own_post intersect select native_id from command.source_post"
                                    .replace(
                                            "native_id from command.own_post",
                                            "split_part(source_key, '/', 3) from command.own_post")))
                    .as("our own answers that became cases")
                    .isEmpty();

            long events = number(db, "select count(*) from ledger.event");
            assertThat(number(db, "select max(position) from ledger.event")).isEqualTo(events);
            assertThat(number(db, "select position from ledger.event_head")).isEqualTo(events);

            assertThat(numbers(db, "select number from command.diary_number order by number"))
                    .isEqualTo(oneTo(number(db, "select count(*) from command.diary_number")));
            assertThat(number(db, "select count(*) from ledger.event where event_type = 'matter.opened'"))
                    .isEqualTo(number(db, "select count(*) from command.diary_number"));
            assertThat(number(db, "select count(*) from ledger.event where event_type = 'case.registered'"))
                    .isEqualTo(number(db, "select count(*) from command.diary_number"));
            System.out.printf(
                    "%d kills: %d comments accepted, %d events, %d answers acknowledged, %d diary numbers%n",
                    KILLS,
                    accepted.size(),
                    events,
                    answered.size(),
                    number(db, "select count(*) from command.diary_number"));
        }
        var repliesByText = new HashMap<String, Integer>();
        JsonNode books = torget.get("/torget/record?calls=false").json();
        for (JsonNode comment : books.get("comments")) {
            if (comment.get("authorId").asString().equals(books.get("pageId").asString())) {
                repliesByText.merge(
                        comment.get("parentId").asString()
                                + comment.get("message").asString(),
                        1,
                        Integer::sum);
            }
        }
        assertThat(repliesByText).isNotEmpty().allSatisfy((reply, times) -> assertThat(times)
                .isOne());
        assertThat(repliesByText).hasSizeGreaterThanOrEqualTo(answered.size());
    }

    /** Repeats a call to a house that is being killed until it answers; null when the test is over. */
    private Api.Answer persistently(java.util.function.Supplier<Api.Answer> call) {
        while (true) {
            try {
                Api.Answer answer = call.get();
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (Api.Unreachable killed) {
                // comes back
            }
            if (done.get()) {
                return null;
            }
            pause(100);
        }
    }

    private static void quietly(java.util.function.Supplier<Api.Answer> call) {
        try {
            call.get();
        } catch (Api.Unreachable killed) {
            // not acknowledged, so nothing is promised
        }
    }

    /** The rhythm of people, not a wait for a condition. */
    private static void pause(long millis) {
        try {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> texts(Connection db, String sql) throws Exception {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static List<Integer> numbers(Connection db, String sql) throws Exception {
        return texts(db, sql).stream().map(Integer::valueOf).toList();
    }

    private static long number(Connection db, String sql) throws Exception {
        return Long.parseLong(texts(db, sql).getFirst());
    }

    private static List<Integer> oneTo(long n) {
        return IntStream.rangeClosed(1, (int) n).boxed().toList();
    }
}
