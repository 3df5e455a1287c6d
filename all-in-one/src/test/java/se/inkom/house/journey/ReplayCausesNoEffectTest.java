package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.inkom.house.House;
import se.inkom.house.HouseArguments;
import se.inkom.house.HousePorts;
import se.inkom.house.Progress;
import tools.jackson.databind.JsonNode;

/**
 * Rebuilding every read model, restarting every follower and even followers that have lost their place and read the whole
 * ledger again: the platform's own record of calls stays as it was (I6, P2).
 */
@Tag("slow")
class ReplayCausesNoEffectTest {
    private static final List<String> FOLLOWERS = List.of("effect-requests", "effect-removals");

    @TempDir
    Path folder;

    @Test
    void thePlatformHearsNothing() throws Exception {
        var arguments = new HouseArguments(folder.resolve("data"), HousePorts.free(), false);
        List<String> before;
        try (var house = new House(arguments, new Progress(System.out)).start()) {
            var there = new Place(house);
            there.answers.ask(3).forEach(there.answers::answer);
            there.answers.awaitAll(Duration.ofSeconds(60));
            there.remove();
            before = there.calls();
            assertThat(before).anyMatch(call -> call.startsWith("POST")).anyMatch(call -> call.startsWith("DELETE"));

            there.rebuildEverything();
            assertThat(there.calls()).isEqualTo(before);
            for (String follower : FOLLOWERS) {
                there.db
                        .sql("select 1 from command.token where processor_name = ?")
                        .param(follower)
                        .query(Integer.class)
                        .single();
            }
        }
        try (var house = new House(arguments, new Progress(System.out)).start()) {
            var there = new Place(house);
            there.awaitFollowers();
            assertThat(there.calls()).as("after a restart").isEqualTo(before);
            long requests = there.requests();
            there.loseTheirPlace();
            house.close();
            try (var again = new House(arguments, new Progress(System.out)).start()) {
                var back = new Place(again);
                back.awaitFollowers();
                await("everything was asked for again")
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(back.db
                                        .sql("select count(*) from channels.effect where not reported")
                                        .query(Long.class)
                                        .single())
                                .isZero());
                assertThat(back.requests()).as("no effect was made anew").isEqualTo(requests);
                // One more answer goes the same way behind all the others: what was asked for before has been read by
                // then.
                back.answers.ask(1).forEach(back.answers::answer);
                back.answers.awaitAll(Duration.ofSeconds(60));
                assertThat(back.calls().subList(0, before.size())).isEqualTo(before);
                assertThat(back.calls().stream().filter(call -> !call.startsWith("GET")))
                        .hasSize((int) before.stream()
                                        .filter(call -> !call.startsWith("GET"))
                                        .count()
                                + 1);
            }
        }
    }

    /** A running house and who works in it. */
    private static final class Place {
        private final Api torget;
        private final Api command;
        private final Api query;
        private final Api operator;
        private final JdbcClient db;
        private final ManyAnswers answers;

        Place(House house) throws Exception {
            var ports = house.arguments().ports();
            torget = new Api("http://localhost:" + ports.torget(), "");
            command = new Api(
                    "http://localhost:" + ports.command(), house.issuer().token("case-officer"));
            query = new Api("http://localhost:" + ports.query(), house.issuer().token("case-officer"));
            operator =
                    new Api("http://localhost:" + ports.query(), house.issuer().token("operator"));
            var postgres = house.postgres();
            db = JdbcClient.create(new DriverManagerDataSource(
                    postgres.url("inkom"), "inkom_migrator", postgres.password("inkom_migrator")));
            answers = new ManyAnswers(torget, command, query, db, "Omspelning");
        }

        void remove() throws Exception {
            String comment = torget.post("/torget/comments", "{\"name\":\"Klockor AB\",\"message\":\"Köp klockor!\"}")
                    .json()
                    .get("id")
                    .asString();
            await("a case").atMost(Duration.ofSeconds(30)).until(() -> !caseOf(comment)
                    .isEmpty());
            String id = caseOf(comment);
            await("readable")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> query.get("/api/cases/" + id).status() == 200);
            var evidence = command.upload(id, query.get("/api/cases/" + id).version(), Situations.picture());
            assertThat(evidence.status()).as(evidence.body()).isEqualTo(201);
            var removal = command.change(
                    id,
                    evidence.version(),
                    "removal",
                    "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\",\"motive\":\"Reklam\"}");
            assertThat(removal.status()).as(removal.body()).isEqualTo(202);
            await("removed")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> db.sql("select count(*) from ledger.event where event_type = 'case.removal-executed'")
                                    .query(Long.class)
                                    .single()
                            == 1);
        }

        private String caseOf(String comment) {
            return db.sql("select case_id::text from command.source_post where native_id = ?")
                    .param(comment)
                    .query(String.class)
                    .optional()
                    .orElse("");
        }

        void rebuildEverything() {
            assertThat(operator.call(
                                    "POST",
                                    "/api/projections/rebuild",
                                    Map.of(),
                                    java.net.http.HttpRequest.BodyPublishers.noBody())
                            .status())
                    .isEqualTo(202);
            await("the rebuild ends")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !operator.get("/api/projections").body().contains("RUNNING"));
            assertThat(operator.get("/api/projections").body())
                    .contains("\"DONE\"")
                    .doesNotContain("FAILED");
        }

        /** As after a mistake with the token store: both begin at the first event again. */
        void loseTheirPlace() {
            db.sql("delete from command.token where processor_name in (:names)")
                    .param("names", FOLLOWERS)
                    .update();
        }

        /** Until both have read everything that could ask for an effect. */
        void awaitFollowers() {
            long last = db.sql(
                            "select max(position) from ledger.event where event_type in ('case.answer-given', 'case.removal-decided')")
                    .query(Long.class)
                    .single();
            await("the followers have read the ledger")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(db.sql(
                                            "select coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, -1)"
                                                    + " from command.token where processor_name in (:names)")
                                    .param("names", FOLLOWERS)
                                    .query(Long.class)
                                    .list())
                            .hasSize(2)
                            .allMatch(position -> position >= last));
        }

        long requests() {
            return db.sql("select count(*) from channels.effect")
                    .query(Long.class)
                    .single();
        }

        /** What Torget's own book says it was asked, the oldest first; without the account check, which any minute brings. */
        List<String> calls() {
            JsonNode books = torget.get("/torget/record").json();
            var calls = new ArrayList<String>();
            for (JsonNode call : books.get("calls")) {
                String path = call.get("path").asString();
                boolean check = path.endsWith("/" + books.get("pageId").asString())
                        || path.endsWith("/" + books.get("instagramId").asString());
                if (call.get("direction").asString().equals("RECEIVED") && !check) {
                    calls.addFirst(call.get("method").asString() + " " + path + " "
                            + call.get("status").asInt());
                }
            }
            return calls;
        }
    }
}
