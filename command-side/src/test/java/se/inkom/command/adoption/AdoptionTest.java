package se.inkom.command.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.command.policy.ConfiguredPolicy;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.PolicyReader;
import se.inkom.command.support.Desk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policy in the running application: adopted as an event, named by every other event, revised, and tried before that. */
class AdoptionTest extends RunningDesks {
    private static final String KUNGALV = PolicyFile.text("kungalv");
    private static final String STRICTER =
            KUNGALV.replace("required: [SECRECY_SUSPECTED]", "required: [FAULT_REPORT, SECRECY_SUSPECTED]");

    @Autowired
    private Desk desk;

    @Autowired
    private AdoptedPolicies adopted;

    @Autowired
    private Policies policies;

    @Autowired
    private Clock clock;

    @Test
    void theConfiguredPolicyIsAdoptedAtStartWithItsWholeText() {
        String payload = ADMIN.queryForObject(
                "select payload from ledger.event where event_type = 'policy.adopted' order by position limit 1",
                String.class);

        assertThat(new JsonMapper().readTree(payload).get("document").asString())
                .isEqualTo(KUNGALV);
        JsonNode list = bodyOf(get("/api/policies", "auditor")).get("policies");
        assertThat(list.get(0).get("current").asBoolean()).isTrue();
        assertThat(list.get(0).get("warnings").get(0).asString()).contains("2023-12-31");
        assertThat(list.get(list.size() - 1).get("policy").asString()).isEqualTo("kungalv/1");
    }

    @Test
    void everyEventNamesThePolicyThatJudged() {
        String aCase = aCase("När öppnar simhallen?");

        assertThat(ADMIN.queryForList(
                        "select metadata::json ->> 'policy' from ledger.event where aggregate_id = ?::uuid",
                        String.class,
                        aCase))
                .hasSizeGreaterThan(1)
                .containsOnly(policies.current().ref().toString());
    }

    @Test
    void oneVersionHasItsSentencesAndItsFile() {
        JsonNode version = bodyOf(get("/api/policies/kungalv/1", "case-officer"));

        assertThat(version.get("document").asString()).isEqualTo(KUNGALV);
        assertThat(StreamSupport.stream(version.get("rules").spliterator(), false)
                        .filter(rule -> rule.get("number").asString().equals("R48"))
                        .map(rule -> rule.get("quotation").asString()))
                .containsExactly(
                        "Innan radering måste innehållet av meddelandet sparas, till exempel med hjälp av en skärmdump.");
        assertThat(version.get("checklist")).hasSize(3);
        assertThat(get("/api/policies/kungalv/4711", "case-officer")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDryRunShowsWhatKirunaWouldHaveDecidedOtherwiseAndWhy() {
        String aCase = keptOutOfTheDiary("Hål i gatan utanför skolan.");

        JsonNode ran = bodyOf(dryRun("kiruna", PolicyFile.text("kiruna")));

        List<JsonNode> ofCase = StreamSupport.stream(ran.get("differences").spliterator(), false)
                .filter(d -> d.get("caseId").asString().equals(aCase))
                .toList();
        assertThat(ofCase)
                .extracting(d -> d.get("decision").asString())
                .containsExactly("PostReceived", "RegistrationDeemedUnnecessary");
        assertThat(ofCase.get(0).at("/proposed/citation/quotation").asString())
                .isEqualTo("Frågor ska besvaras inom det närmaste vardagsdygnet.");
        assertThat(ofCase.get(0).at("/then/citation/quotation").asString()).contains("under arbetstid");
        assertThat(ofCase.get(1).at("/then/outcome").asString()).isEqualTo("allowed");
        assertThat(ofCase.get(1).at("/proposed/outcome").asString()).isEqualTo("refused: registration-demanded");
        assertThat(ofCase.get(1).at("/proposed/citation/quotation").asString()).contains("kräver handläggning");
        assertThat(ran.get("decisions").asInt()).isGreaterThanOrEqualTo(2);
    }

    /** The sentence: each decision keeps the version that judged it, and judging by that version gives the old verdict. */
    @Test
    void aRevisionJudgesWhatComesAndNotWhatWas() {
        String before = keptOutOfTheDiary("Lampan vid busshållplatsen är trasig.");
        String judgedBy = policies.current().ref().toString();
        start(STRICTER);
        try {
            String after = faultReport("Lampan är trasig igen.");
            MvcTestResult refused =
                    change(after, 3, "registration", "{\"decision\":\"NOT_NEEDED\",\"ground\":\"KEPT_ORDERED\"}");
            assertThat(refused).hasStatus(HttpStatus.CONFLICT);
            assertThat(bodyOf(refused).get("rule").asString()).isEqualTo("R53");
            assertThat(bodyOf(refused).at("/policy/document").asString())
                    .isEqualTo("Offentlighets- och sekretesslagen");

            assertThat(decisionsOtherwise(before, STRICTER))
                    .singleElement()
                    .satisfies(d -> assertThat(d.get("judgedBy").asString()).isEqualTo(judgedBy));
            assertThat(decisionsOtherwise(before, KUNGALV)).isEmpty();
        } finally {
            start(KUNGALV);
        }
        assertThat(policies.current().version()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aBrokenProposalIsRefusedWithEveryPlace() {
        MvcTestResult refused = dryRun("kungalv", KUNGALV.replace("hours: 8,", "hours: åtta,"));

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(bodyOf(refused).get("faults").get(0).get("line").asInt()).isPositive();
        assertThat(bodyOf(refused).get("faults").get(0).get("column").asInt()).isPositive();
        assertThat(dryRun("kiruna", KUNGALV)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private void start(String text) {
        new AdoptAtStart(desk, new ConfiguredPolicy(text, PolicyReader.check(text, "test")), adopted, policies, clock)
                .afterSingletonsInstantiated();
    }

    private List<JsonNode> decisionsOtherwise(String caseId, String document) {
        JsonNode ran = bodyOf(dryRun("kungalv", document));
        return StreamSupport.stream(ran.get("differences").spliterator(), false)
                .filter(d -> d.get("caseId").asString().equals(caseId))
                .toList();
    }

    private String faultReport(String text) {
        String aCase = aCase(text);
        assertThat(change(aCase, 2, "classification", "{\"classification\":\"FAULT_REPORT\"}"))
                .hasStatusOk();
        return aCase;
    }

    private String keptOutOfTheDiary(String text) {
        String aCase = faultReport(text);
        assertThat(change(aCase, 3, "registration", "{\"decision\":\"NOT_NEEDED\",\"ground\":\"KEPT_ORDERED\"}"))
                .hasStatusOk();
        return aCase;
    }

    private MvcTestResult dryRun(String id, String document) {
        return http.post()
                .uri("/api/policies/" + id + "/dry-run")
                .with(as("karin.ek", "manager"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(new JsonMapper().writeValueAsString(java.util.Map.of("document", document)))
                .exchange();
    }

    private MvcTestResult get(String path, String role) {
        return http.get().uri(path).with(as("nils.ny", role)).exchange();
    }
}
