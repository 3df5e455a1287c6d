package se.inkom.command.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.command.TestPictures;
import se.inkom.command.adoption.DayTables.Decision;
import se.inkom.command.policy.Citation;
import se.inkom.command.policy.ConfiguredPolicy;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.PolicyReader;
import se.inkom.command.support.Desk;
import se.inkom.events.cases.RemovalGround;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same day in two municipalities, through the same application: what the two policies decide otherwise, and by which
 * sentence. The tables stand in docs/policies.md; {@code -Dinkom.docs.write=true} writes them anew.
 */
class ScriptedDayTest extends RunningDesks {
    private static final Path DOCS = Path.of("..", "docs", "policies.md");
    private static final Pattern TABLES = Pattern.compile("(?s)(<!-- scripted day -->\n)(.*?)(<!-- end of day -->)");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Desk desk;

    @Autowired
    private AdoptedPolicies adopted;

    @Autowired
    private Policies policies;

    @Autowired
    private Clock clock;

    @Test
    void theDocumentsTablesAreWhatTheTwoPoliciesDecide() throws IOException {
        List<ScriptedPost> day = ScriptedPost.day();
        assertThat(day).hasSizeGreaterThanOrEqualTo(60);

        List<Decision> kiruna = play(day, "kiruna");
        List<Decision> kungalv = play(day, "kungalv");
        var tables = new DayTables(day, kungalv, kiruna);

        assertThat(kungalv).hasSameSizeAs(kiruna);
        assertThat(tables.decisionsThatDiffer())
                .as("each difference has the sentence that made it")
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.sentence()).contains("\""));
        Matcher documented = TABLES.matcher(Files.readString(DOCS));
        assertThat(documented.find()).isTrue();
        if (Boolean.getBoolean("inkom.docs.write")) {
            Files.writeString(
                    DOCS,
                    documented.replaceFirst(
                            Matcher.quoteReplacement(documented.group(1) + tables.markdown() + documented.group(3))));
        } else {
            assertThat(documented.group(2)).isEqualTo(tables.markdown());
        }
    }

    private List<Decision> play(List<ScriptedPost> day, String policy) {
        String text = PolicyFile.text(policy);
        new AdoptAtStart(desk, new ConfiguredPolicy(text, PolicyReader.check(text, policy)), adopted, policies, clock)
                .afterSingletonsInstantiated();
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < day.size(); i++) {
            new Handling(i + 1, day.get(i), decisions).handle();
        }
        return decisions;
    }

    /** One officer with one case. */
    private final class Handling {
        private final int number;
        private final ScriptedPost post;
        private final List<Decision> decisions;
        private final String caseId;
        private long version;

        Handling(int number, ScriptedPost post, List<Decision> decisions) {
            this.number = number;
            this.post = post;
            this.decisions = decisions;
            JsonNode opened = bodyOf(post(
                    "/api/posts",
                    json(Map.of(
                            "account",
                            "kungalv-facebook",
                            "platform",
                            post.on().name(),
                            "nativeId",
                            policies.current().ref() + "-" + number,
                            "text",
                            post.text(),
                            "publishedAt",
                            "2026-11-20T" + post.at() + ":00Z"))));
            this.caseId = opened.get("caseId").asString();
            this.version = opened.get("version").asLong();
        }

        void handle() {
            decisions.add(deadline());
            send("classified " + post.kind(), "classification", Map.of("classification", post.kind()));
            if (post.remove() != null) {
                remove(post.remove().split("/"));
            }
            if (post.answer() != null) {
                answer(post.answer());
            }
            if (post.waive() != null) {
                send("decided that no answer is needed", "no-answer", Map.of("ground", post.waive()));
            }
            if (post.diary() != null) {
                register(post.diary());
            }
            if (post.close()) {
                send("closed the case", "closure", Map.of());
            }
        }

        private Decision deadline() {
            JsonNode due = JSON.readTree(ADMIN.queryForObject(
                            "select payload from ledger.event where aggregate_id = ?::uuid and sequence_number = 0",
                            String.class,
                            caseId))
                    .get("deadline");
            String rule = policies.current().deadlines().standardProfile().rule();
            return new Decision(
                    number,
                    DayTables.DEADLINE,
                    due.get("dueAt").asString().replace("T", " ").replace(":00Z", ""),
                    sentence(rule, policies.current().citation(rule).orElseThrow()));
        }

        private void remove(String[] on) {
            if (!post.bare()) {
                accept(http.post()
                        .uri("/api/cases/" + caseId + "/evidence")
                        .multipart()
                        .file(new MockMultipartFile("file", "bild.png", "image/png", TestPictures.png()))
                        .with(asAnna())
                        .header("If-Match", "\"" + version + "\"")
                        .exchange());
            }
            var body = new LinkedHashMap<String, Object>(Map.of("ground", on[0], "basis", on[1]));
            if (on.length == 3) {
                body.put("legalGround", on[2]);
            }
            send(
                    "removed it as " + on[0] + " by " + on[1] + (post.bare() ? ", without a screenshot" : ""),
                    "removal",
                    body);
        }

        private void answer(String text) {
            var body = new LinkedHashMap<String, Object>(Map.of("text", text, "factProvider", "vera.gata"));
            if (post.political()) {
                body.put("political", true);
            }
            send("answered on " + post.on() + ": " + text, "answers", body);
        }

        private void register(String diary) {
            if (diary.equals("NEW")) {
                send("registered it", "registration", Map.of("decision", "NEW", "subject", "Fråga från allmänheten"));
            } else {
                send(
                        "kept it out of the diary, " + diary,
                        "registration",
                        Map.of("decision", "NOT_NEEDED", "ground", diary));
            }
        }

        private void send(String what, String path, Map<String, ?> body) {
            MvcTestResult result = change(caseId, version, path, json(body));
            if (result.getResponse().getStatus() == 409) {
                JsonNode problem = bodyOf(result);
                String type = problem.get("type").asString();
                decisions.add(new Decision(
                        number, what, "refused: " + type.substring(type.lastIndexOf(':') + 1), sentence(problem)));
            } else {
                accept(result);
                decisions.add(new Decision(number, what, "accepted", path.equals("removal") ? ground(body) : null));
            }
        }

        /** The policy's own words for what is removed, where it has any. */
        private @Nullable String ground(Map<String, ?> removal) {
            return policies.current()
                    .removal()
                    .ground(RemovalGround.valueOf(String.valueOf(removal.get("ground"))))
                    .filter(ground -> ground.quotation() != null)
                    .map(ground -> ground.rule() + ": \"" + ground.quotation() + "\"")
                    .orElse(null);
        }

        private void accept(MvcTestResult result) {
            assertThat(result.getResponse().getStatus())
                    .as(() -> post + ": " + bodyOf(result))
                    .isBetween(200, 202);
            version = bodyOf(result).get("version").asLong();
        }
    }

    private static String sentence(JsonNode problem) {
        JsonNode policy = problem.get("policy");
        return sentence(
                problem.get("rule").asString(),
                new Citation(
                        policy.get("document").asString(),
                        policy.get("version").asString(),
                        policy.get("section").asString(),
                        textOf(policy.get("quotation"))));
    }

    private static String sentence(String rule, Citation cited) {
        return rule + ", " + cited.document() + " (" + cited.version() + "), " + cited.section()
                + (cited.quotation() == null ? "" : ": \"" + cited.quotation() + "\"");
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }
}
