package se.inkom.command.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import tools.jackson.databind.JsonNode;

/** L7, L8: a request holds what it is about, in one transaction with its event, and knows nothing of who asks. */
class DisclosureDeskTest extends RunningDesks {
    @Autowired
    private LegalHolds holds;

    @Test
    void aCaseIsHeldUntilItIsAnswered() {
        var caseId = new CaseId(UUID.fromString(aCase("Får jag se det här?")));
        JsonNode opened = bodyOf(asRut("/api/disclosures", "{\"caseId\":\"" + caseId + "\"}"));
        String id = opened.get("disclosureId").asString();

        assertThat(holds.onCase(caseId)).extracting(Object::toString).containsExactly(id);
        assertThat(step(id, 1, "closure", "{\"outcome\":\"WITHDRAWN\"}")).hasStatus(HttpStatus.OK);
        assertThat(holds.onCase(caseId)).isEmpty();
        assertThat(factsOf(id)).containsExactly("disclosure.opened", "disclosure.closed");
    }

    @Test
    void whatWasRefusedIsHeldWhileItCanBeAppealed() {
        var caseId = new CaseId(UUID.fromString(aCase("Någon annans sjukdom")));
        String id = bodyOf(asRut("/api/disclosures", "{\"caseId\":\"" + caseId + "\"}"))
                .get("disclosureId")
                .asString();
        assertThat(step(id, 1, "refusal", "{\"provisions\":[\"OSL 21:1\"],\"reasons\":\"Rör någons hälsa.\"}"))
                .hasStatus(HttpStatus.OK);

        JsonNode closed = bodyOf(step(id, 2, "closure", "{\"outcome\":\"REFUSED\"}"));

        assertThat(closed.get("holdUntil").asString())
                .isGreaterThan(LocalDate.now().plusDays(40).toString());
        assertThat(holds.onCase(caseId)).hasSize(1);
        ADMIN.update("update command.legal_hold set held_until = held_until - 50 where disclosure_id = ?::uuid", id);
        assertThat(holds.onCase(caseId)).as("once the time is over").isEmpty();
    }

    @Test
    void everythingOfTheLastDaysInOneCall() {
        String first = registered("Hål i gatan igen");
        String second = registered("Lampan blinkar");
        LocalDate day = LocalDate.now();

        JsonNode opened = bodyOf(asRut(
                "/api/disclosures",
                "{\"days\":{\"authority\":\"KS\",\"from\":\"%s\",\"to\":\"%s\"}}"
                        .formatted(day.minusDays(6), day.plusDays(1))));

        assertThat(opened.get("entries").asInt()).isGreaterThanOrEqualTo(2);
        for (String caseId : List.of(first, second)) {
            assertThat(holds.onCase(new CaseId(UUID.fromString(caseId)))).hasSize(1);
        }
        assertThat(holds.onMatter(matterOf(first))).hasSize(1);
        assertThat(asRut(
                        "/api/disclosures",
                        "{\"days\":{\"authority\":\"NOBODY\",\"from\":\"%s\",\"to\":\"%s\"}}".formatted(day, day)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void chosenEntriesMustBeThere() {
        MatterId matter = matterOf(registered("Badet är kallt"));

        assertThat(asRut("/api/disclosures", entry(matter, 1))).hasStatus(HttpStatus.CREATED);
        assertThat(asRut("/api/disclosures", entry(matter, 9)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:entry-unknown");
    }

    /** TF 2:18. There is no field for it, and a body that brings one is not accepted. */
    @Test
    void thereIsNoPlaceForWhoAsks() {
        String caseId = aCase("Vem frågar?");
        for (String field : List.of("requester", "name", "email", "purpose", "sökande")) {
            assertThat(asRut("/api/disclosures", "{\"caseId\":\"%s\",\"%s\":\"Eva Sundell\"}".formatted(caseId, field)))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(ADMIN.queryForList(
                        "select column_name from information_schema.columns where table_name = 'legal_hold'",
                        String.class))
                .containsExactlyInAnyOrder("disclosure_id", "case_id", "matter_id", "held_from", "held_until");
    }

    @Test
    void isForWhoMayAndForOneThing() {
        String caseId = aCase("Hemligt?");

        assertThat(post("/api/disclosures", "{\"caseId\":\"" + caseId + "\"}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(asRut("/api/disclosures", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(asRut("/api/disclosures", "{\"caseId\":\"" + UUID.randomUUID() + "\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(step(UUID.randomUUID().toString(), 1, "closure", "{\"outcome\":\"WITHDRAWN\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsItsReasonsOutOfTheEvent() {
        String id = bodyOf(asRut("/api/disclosures", "{\"caseId\":\"" + aCase("Skäl") + "\"}"))
                .get("disclosureId")
                .asString();
        step(id, 1, "refusal", "{\"provisions\":[\"OSL 21:1\"],\"reasons\":\"Kanariefågel\"}");

        assertThat(ADMIN.queryForList(
                        "select payload || metadata from ledger.event where aggregate_id = ?::uuid", String.class, id))
                .noneMatch(event -> event.contains("Kanariefågel"));
        assertThat(step(id, 1, "handouts", "{\"sha256\":\"" + "ab".repeat(32) + "\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(step(
                        id,
                        2,
                        "assessments",
                        "{\"document\":\"%s\",\"texts\":[{\"part\":\"TEXT\",\"from\":4,\"to\":4,\"provision\":\"OSL 21:1\"}]}"
                                .formatted(UUID.randomUUID())))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String registered(String text) {
        String caseId = aCase(text);
        assertThat(change(caseId, 2, "registration", "{\"decision\":\"NEW\",\"subject\":\"" + text + "\"}"))
                .hasStatus(HttpStatus.OK);
        return caseId;
    }

    private static MatterId matterOf(String caseId) {
        return new MatterId(ADMIN.queryForObject(
                "select aggregate_id from ledger.event where event_type = 'matter.entry-registered' and payload like ?",
                UUID.class,
                "%" + caseId + "%"));
    }

    private static String entry(MatterId matter, int number) {
        return "{\"entries\":[{\"matterId\":\"%s\",\"entryNumber\":%d}]}".formatted(matter, number);
    }

    private MvcTestResult asRut(String path, String body) {
        return http.post()
                .uri(path)
                .with(as("rut.ek", "registrar"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult step(String id, long version, String what, String body) {
        return http.post()
                .uri("/api/disclosures/" + id + "/" + what)
                .with(as("rut.ek", "registrar"))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
