package se.inkom.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.intake.Posts.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.PolicyReader;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.messages.PostObserved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R29, R15: to whom posts come as they come in, and what a dry run says they would. */
class RoutedIntakeTest extends RunningDesks {
    private static final String BALANCED =
            "routing: {rules: [{id: bada, to: {leastLoadedAmong: [anna.lind, vera.gata]}}]}";
    private static final String FINNISH = """
            routing:
              rules:
                - {id: finska, when: {languages: [fi]}, to: {officer: vera.gata}}
                - {id: simhallen, when: {words: ["simhall*"]}, to: {officer: vera.gata}}
            """;

    @Autowired
    private Intake intake;

    @Autowired
    private Policies policies;

    @AfterEach
    void asItWas() {
        adopt(PolicyFile.text("kungalv"));
        ADMIN.queryForList("select absence_id::text from command.absence where until_at is null", String.class)
                .forEach(id -> assertThat(asManager("/api/staff/anna.lind/absences/" + id + "/withdrawal", "{}"))
                        .hasStatus(HttpStatus.NO_CONTENT));
        ADMIN.queryForList("select appointment_id::text from command.substitute where until_at is null", String.class)
                .forEach(id -> assertThat(asManager("/api/staff/anna.lind/substitutes/" + id + "/dismissal", "{}"))
                        .hasStatus(HttpStatus.NO_CONTENT));
    }

    @Test
    void anAnswerToACaseComesToWhoeverHasIt() {
        take(post("thread-1", null, "När öppnar badet?", false));
        give("thread-1", "vera.gata");

        take(post("thread-2", "thread-1", "Ja, när då?", false));

        assertThat(assigned("thread-2")).isEqualTo("vera.gata SAME_THREAD samma-trad -");
    }

    /** The citizen answers our answer, whose place in the thread only our own post tells. */
    @Test
    void anAnswerToOurAnswerComesToWhoeverAnswered() {
        take(post("ours-1", null, "När öppnar badet?", false));
        give("ours-1", "vera.gata");
        take(post("ours-2", "ours-1", "I juni.", true));

        take(post("ours-3", "ours-2", "Tack!", false));

        assertThat(assigned("ours-3")).isEqualTo("vera.gata SAME_THREAD samma-trad -");
    }

    @Test
    void aThreadInOneBatchStaysTogether() {
        adopt(withRouting("""
                routing:
                  rules:
                    - {id: trad, to: {sameThread: true}}
                    - {id: fraga, when: {words: ["först*"]}, to: {officer: vera.gata}}
                """));

        take(post("thr-a", null, "Först var det detta", false), post("thr-b", "thr-a", "Sedan detta", false));

        assertThat(assigned("thr-a")).isEqualTo("vera.gata ROUTING_RULE fraga -");
        assertThat(assigned("thr-b")).isEqualTo("vera.gata SAME_THREAD trad -");
    }

    @Test
    void nothingComesToSomebodyWhoIsAway() {
        asManager(
                "/api/staff/anna.lind/substitutes", "{\"substitute\":\"vera.gata\",\"from\":\"2020-01-01T00:00:00Z\"}");
        assertThat(asManager("/api/staff/anna.lind/absences", "{\"from\":\"2020-01-01T00:00:00Z\"}"))
                .hasStatus(HttpStatus.CREATED);

        take(post("away-1", null, "Hej", false));

        assertThat(assigned("away-1")).isEqualTo("vera.gata ACCOUNT_DEFAULT - anna.lind");
    }

    /** What a batch gives away counts within it, and what was given before counts between batches. */
    @Test
    void aHundredPostsAreSharedAlike() {
        adopt(withRouting(BALANCED));
        int before = open("anna.lind") - open("vera.gata");

        intake.take(IntStream.range(0, 100)
                .mapToObj(i -> inbound(post("shared-" + i, null, "Hej " + i, false)))
                .toList());
        IntStream.range(100, 110).forEach(i -> take(post("shared-" + i, null, "Hej " + i, false)));

        int after = open("anna.lind") - open("vera.gata");
        assertThat(Math.abs(after)).isLessThanOrEqualTo(Math.max(1, Math.abs(before) - 100));
    }

    /** The table is what the events say, whatever wrote them. */
    @Test
    void desksAreTheFoldOfTheLedger() {
        take(post("fold-1", null, "Hej", false), post("fold-2", null, "Hej", false));
        give("fold-2", "vera.gata");

        assertThat(ADMIN.queryForObject("""
                        select count(*) from (
                          select distinct on (aggregate_id) aggregate_id, payload::json ->> 'officer' as officer
                          from ledger.event where event_type = 'case.assigned' order by aggregate_id, sequence_number desc) told
                        left join command.desk d on d.case_id = told.aggregate_id
                        where d.officer is distinct from told.officer
                        """, Integer.class)).isZero();
    }

    @Test
    void aDryRunTellsWhoWouldHaveGotItAndWhatBecameOfEveryRule() {
        take(
                post("dry-1", null, "Hei, milloin kirjasto on auki?", false),
                post("dry-2", null, "Simhallen är stängd för mig, 19121212-1212", false),
                post("dry-3", null, "Vilken fin bild", false));

        JsonNode ran = bodyOf(dryRun(withRouting(FINNISH)));

        JsonNode finnish = postOf(ran, "dry-1");
        assertThat(finnish.get("changed").asBoolean()).isTrue();
        assertThat(finnish.at("/then/officer").asString()).isEqualTo("anna.lind");
        assertThat(finnish.at("/proposed/officer").asString()).isEqualTo("vera.gata");
        assertThat(finnish.at("/proposed/routedBy").asString()).isEqualTo("finska");
        assertThat(finnish.at("/tried/0/outcome").asString()).isEqualTo("TOOK");
        // masked: its words are not read again
        assertThat(postOf(ran, "dry-2").at("/tried/1/outcome").asString()).isEqualTo("NO_SUCH_WORD");
        assertThat(postOf(ran, "dry-3").get("changed").asBoolean()).isFalse();
        assertThat(postOf(ran, "dry-3").at("/tried/2/rule").asString()).isEqualTo("account-default");
        assertThat(ran.get("changed").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(assigned("dry-1")).startsWith("anna.lind");
    }

    @Test
    void aProposalThatLeadsNowhereIsRefusedWithItsPlace() {
        MvcTestResult refused = dryRun(withRouting("""
                routing:
                  rules:
                    - {id: a, when: {topics: [dragons]}, to: {officer: anna.lind, leastLoadedAmong: [vera.gata]}}
                    - {id: a, when: {languages: [xx], officeOpen: true}, to: {unit: nowhere}}
                """));

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(bodyOf(refused).get("faults").valueStream().map(f -> f.get("reason")
                        .asString()))
                .anyMatch(reason -> reason.contains("dragons is not among the triage topics"))
                .anyMatch(reason -> reason.contains("leads to one place"))
                .anyMatch(reason -> reason.contains("id a stands here twice"))
                .anyMatch(reason -> reason.contains("xx is not among the languages"))
                .anyMatch(reason -> reason.contains("officeOpen needs routing.officeHours"))
                .anyMatch(reason -> reason.contains("nowhere is not among the units"));
        assertThat(http.post()
                        .uri("/api/routing/dry-run")
                        .with(asAnna())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void take(PostObserved... posts) {
        intake.take(List.of(posts).stream().map(Posts::inbound).toList());
    }

    private static PostObserved post(String nativeId, @Nullable String parent, String text, boolean ours) {
        Instant now = Instant.now();
        return new PostObserved(
                Platform.FACEBOOK,
                "100",
                nativeId,
                PostObserved.Change.ADDED,
                new PostContent.Author("7", "Kim"),
                ours,
                text,
                List.of(),
                parent,
                null,
                now,
                now,
                now,
                null);
    }

    private void give(String nativeId, String officer) {
        assertThat(change(
                        caseOf(nativeId), 2, "assignment", "{\"officer\":\"" + officer + "\",\"reason\":\"Kan det\"}"))
                .hasStatusOk();
    }

    private static String caseOf(String nativeId) {
        return ADMIN.queryForObject(
                "select case_id::text from command.source_post where native_id = ?", String.class, nativeId);
    }

    /** Officer, why, by which rule, instead of whom. */
    private static String assigned(String nativeId) {
        return ADMIN.queryForObject("""
                select (p ->> 'officer') || ' ' || (p ->> 'rule') || ' ' || coalesce(p ->> 'routedBy', '-') || ' '
                       || coalesce(p ->> 'insteadOf', '-')
                from (select payload::json as p from ledger.event where aggregate_id = ?::uuid
                      and event_type = 'case.assigned' order by sequence_number desc limit 1) last
                """, String.class, caseOf(nativeId));
    }

    private static int open(String officer) {
        return ADMIN.queryForObject(
                "select count(*) from command.desk where officer = ? and not closed", Integer.class, officer);
    }

    private static JsonNode postOf(JsonNode ran, String nativeId) {
        String caseId = caseOf(nativeId);
        return ran.get("posts")
                .valueStream()
                .filter(post -> post.get("caseId").asString().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private void adopt(String text) {
        Policy policy = PolicyReader.check(text, "test");
        policies.adopt(policy.asVersion(policies.current().version()));
    }

    private static String withRouting(String routing) {
        String kungalv = PolicyFile.text("kungalv");
        return kungalv.substring(0, kungalv.indexOf("\nrouting:") + 1)
                + routing
                + "\n"
                + kungalv.substring(kungalv.indexOf("\nsupervision:") + 1);
    }

    private MvcTestResult dryRun(String document) {
        return asManager(
                "/api/routing/dry-run",
                new JsonMapper().writeValueAsString(Map.of("document", document, "cases", 2000)));
    }

    private MvcTestResult asManager(String path, String body) {
        return http.post()
                .uri(path)
                .with(as("mats.berg", "manager"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
