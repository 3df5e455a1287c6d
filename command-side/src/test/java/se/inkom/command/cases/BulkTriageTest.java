package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.inkom.command.RunningDesks;

/** R26: many cases in one call, each with its own answer. */
class BulkTriageTest extends RunningDesks {

    @Test
    void oneThatIsRefusedHarmsNoOther() {
        String first = aCase("Trevligt med ny gångväg");
        String stale = aCase("Lampan är trasig");
        String closed = aClosedCase();
        String last = aCase("När öppnar badet?");

        var answer = bodyOf(post("/api/triage", """
                {"cases":[
                  {"caseId":"%s","version":2,"classification":"COMMENT"},
                  {"caseId":"%s","version":1,"classification":"FAULT_REPORT"},
                  {"caseId":"%s","version":5,"classification":"COMMENT"},
                  {"caseId":"%s","version":2,"classification":"COMMENT"},
                  {"caseId":"%s","version":2,"classification":"QUESTION","officer":"vera.gata","reason":"Hon vet."}]}
                """.formatted(first, stale, closed, UUID.randomUUID(), last)));

        assertThat(answer.get("done").asInt()).isEqualTo(2);
        assertThat(answer.get("refused").asInt()).isEqualTo(3);
        var results = answer.get("results");
        assertThat(results.get(0).get("status").asInt()).isEqualTo(200);
        assertThat(results.get(0).get("version").asLong()).isEqualTo(3);
        assertThat(results.get(1).get("status").asInt()).isEqualTo(412);
        assertThat(results.get(1).get("version").asLong()).isEqualTo(2);
        assertThat(results.get(2).get("problem").get("type").asString()).isEqualTo("urn:inkom:problem:case-closed");
        assertThat(results.get(2).get("problem").get("rule").asString()).isEqualTo("R70");
        assertThat(results.get(3).get("status").asInt()).isEqualTo(404);
        assertThat(results.get(4).get("version").asLong()).isEqualTo(4);
        assertThat(factsOf(first)).endsWith("case.classified");
        assertThat(factsOf(stale)).doesNotContain("case.classified");
        assertThat(factsOf(last)).endsWith("case.classified", "case.assigned");
    }

    /** A call that is made again does nothing twice: the versions have moved on. */
    @Test
    void aRepeatedCallDoesNothingTwice() {
        String id = aCase("Fint med blommor på torget i år");
        String body = "{\"cases\":[{\"caseId\":\"%s\",\"version\":2,\"classification\":\"COMMENT\"}]}".formatted(id);

        post("/api/triage", body);
        var again = bodyOf(post("/api/triage", body));

        assertThat(again.get("results").get(0).get("status").asInt()).isEqualTo(412);
        assertThat(factsOf(id)).containsOnlyOnce("case.classified");
    }

    @Test
    void refusesWhatIsMalformedAsAWhole() {
        assertThat(post("/api/triage", "{\"cases\":[]}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(http.post()
                        .uri("/api/triage")
                        .with(as("astrid.vik", "auditor"))
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .content("{\"cases\":[]}")
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /** R51: the receipt and the mask are one transaction, the vault's door is closed, and no event repeats what was written. */
    @Test
    void whatMayBeSecretIsMaskedBeforeAnybodyCanLook() {
        String id = aCase("Mitt personnummer är 19121212-1212");

        assertThat(factsOf(id)).startsWith("case.post-received", "case.secrecy-suspected");
        assertThat(ADMIN.queryForObject(
                        "select count(distinct xmin::text) from ledger.event where aggregate_id = ?::uuid",
                        Integer.class,
                        id))
                .isEqualTo(1);
        assertThat(ADMIN.queryForObject(
                        "select count(*) from ledger.secret_case where case_id = ?::uuid", Integer.class, id))
                .isEqualTo(1);
        assertThat(ADMIN.queryForList(
                        "select payload from ledger.event where aggregate_id = ?::uuid", String.class, id))
                .noneMatch(payload -> payload.contains("1212-1212"));
        assertThat(ADMIN.queryForObject(
                        "select payload from ledger.event where aggregate_id = ?::uuid and event_type = 'case.post-received'",
                        String.class,
                        id))
                .contains("\"classification\":\"SECRECY_SUSPECTED\"", "\"rule\":\"identity-number\"");
    }

    private String aClosedCase() {
        String id = aCase("Vi var där i går med barnen");
        assertThat(change(id, 2, "registration", "{\"decision\":\"NOT_NEEDED\",\"ground\":\"TRIVIAL\"}"))
                .hasStatusOk();
        assertThat(change(id, 3, "no-answer", "{\"ground\":\"NO_QUESTION\"}")).hasStatusOk();
        assertThat(change(id, 4, "closure", "{}")).hasStatusOk();
        return id;
    }
}
