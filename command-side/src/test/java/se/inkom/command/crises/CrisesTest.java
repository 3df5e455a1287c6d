package se.inkom.command.crises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** R27: switched on by somebody with a reason, felt by the next post, switched off again. */
class CrisesTest extends RunningDesks {

    @AfterEach
    void everyCrisisIsOver() {
        ADMIN.queryForList("select crisis_id::text from command.crisis where ended_at is null", String.class)
                .forEach(id -> assertThat(end(id)).hasStatus(HttpStatus.NO_CONTENT));
    }

    @Test
    void aCrisisOnAnAccountTightensWhatComesInMeanwhile() {
        String before = aCase("Hej på er alla");
        String crisis = declared("{\"account\":\"kungalv-facebook\",\"reason\":\"Vattnet är förorenat\"}");
        String during = aCase("Hej på er igen");
        assertThat(end(crisis)).hasStatus(HttpStatus.NO_CONTENT);
        String after = aCase("Hej en sista gång");

        assertThat(factsOf(before)).doesNotContain("case.deadline-tightened");
        assertThat(factsOf(during)).contains("case.deadline-tightened");
        assertThat(factsOf(after)).doesNotContain("case.deadline-tightened");
        assertThat(payload(during, "case.deadline-tightened"))
                .contains("\"crisis\":\"" + crisis, "\"declaredBy\":\"mats.berg\"", "\"rule\":\"crisis-PT4H\"");
        assertThat(factsOf(crisis)).containsExactly("crisis.declared", "crisis.ended");
        assertThat(payload(crisis, "crisis.declared")).doesNotContain("förorenat");
    }

    @Test
    void aCrisisOfATopicTightensOnlyWhatIsAboutIt() {
        declared("{\"topic\":\"water\",\"reason\":\"Läcka\"}");

        assertThat(factsOf(aCase("Vattnet är brunt i kranen"))).contains("case.deadline-tightened");
        assertThat(factsOf(aCase("Vilken fin bild på fästningen"))).doesNotContain("case.deadline-tightened");
    }

    @Test
    void thereIsOneAtATimeForTheSameScope() {
        declared("{\"topic\":\"roads\",\"reason\":\"Halka\"}");

        assertThat(declare("{\"topic\":\"roads\",\"reason\":\"Halka igen\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:crisis-declared-already");
        assertThat(declare("{\"topic\":\"schools\",\"reason\":\"Strejk\"}")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void refusesWhatIsNoScopeAndWhoMayNot() {
        assertThat(declare("{\"reason\":\"Allt\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(declare("{\"account\":\"kungalv-facebook\",\"topic\":\"water\",\"reason\":\"Båda\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(declare("{\"topic\":\"dragons\",\"reason\":\"Drakar\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("water");
        assertThat(declare("{\"account\":\"nobody\",\"reason\":\"Nej\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/crises", "{\"topic\":\"water\",\"reason\":\"Läcka\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isEndedOnce() {
        String crisis = declared("{\"topic\":\"storm\",\"reason\":\"Storm\"}");

        assertThat(end(crisis)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(end(crisis)).hasStatus(HttpStatus.CONFLICT);
        assertThat(end(java.util.UUID.randomUUID().toString())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String payload(String aggregate, String type) {
        return ADMIN.queryForObject(
                "select payload from ledger.event where aggregate_id = ?::uuid and event_type = ?",
                String.class,
                aggregate,
                type);
    }

    private String declared(String body) {
        return bodyOf(declare(body)).get("crisisId").asString();
    }

    private MvcTestResult declare(String body) {
        return asManager("/api/crises", body);
    }

    private MvcTestResult end(String crisis) {
        return asManager("/api/crises/" + crisis + "/end", "{\"reason\":\"Läckan är lagad\"}");
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
