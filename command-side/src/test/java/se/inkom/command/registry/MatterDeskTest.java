package se.inkom.command.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.command.TestPictures;
import se.inkom.command.cases.RecordOutcome;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.ledger.vault.ContentVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registrar's book: what happens to matters and entries, and what is entered without anybody asking (OSL 5, L3-L6). */
class MatterDeskTest extends RunningDesks {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Desk desk;

    @Autowired
    private ContentVault vault;

    private record Matter(String id, String number, String caseId) {}

    private Matter aMatter(String registration) {
        String id = aCase("Hål i gatan");
        JsonNode answer = bodyOf(change(id, 2, "registration", registration));
        assertThat(answer.has("diaryNumber")).as(answer.toString()).isTrue();
        String matter = ADMIN.queryForObject(
                "select payload::json ->> 'matterId' from ledger.event where aggregate_id = ?::uuid and event_type = 'case.registered'",
                String.class,
                id);
        return new Matter(String.valueOf(matter), answer.get("diaryNumber").asString(), id);
    }

    private Matter aMatter() {
        return aMatter("{\"decision\":\"NEW\",\"subject\":\"Hål i gatan\"}");
    }

    private MvcTestResult change(Matter matter, HttpMethod method, long version, String what, @Nullable String body) {
        return http.method(method)
                .uri("/api/matters/" + matter.id + "/" + what)
                .with(as("rut.ek", "registrar"))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body == null ? "" : body)
                .exchange();
    }

    private MvcTestResult post(Matter matter, long version, String what, String body) {
        return change(matter, HttpMethod.POST, version, what, body);
    }

    private static JsonNode last(String aggregate, String type) {
        return JSON.readTree(String.valueOf(ADMIN.queryForObject(
                "select payload from ledger.event where aggregate_id = ?::uuid and event_type = ?"
                        + " order by sequence_number desc limit 1",
                String.class,
                aggregate,
                type)));
    }

    private @Nullable String word(JsonNode event, String field) {
        JsonNode ref = event.get(field);
        return ref == null || ref.isNull()
                ? null
                : vault.openForProjection(List.of(UUID.fromString(ref.get("id").asString()))).values().stream()
                        .map(content -> content.text())
                        .findFirst()
                        .orElse("(not for anybody)");
    }

    @Test
    void aMatterIsClosedAndReopenedAndRefusesEntriesInBetween() {
        Matter matter = aMatter();

        assertThat(post(matter, 2, "closure", "{\"adActa\":true}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"3\"");
        assertThat(last(matter.id, "matter.closed").get("adActa").asBoolean()).isTrue();
        String more = "{\"decision\":\"ONGOING\",\"diaryNumber\":\"" + matter.number + "\",\"description\":\"Mer\"}";
        MvcTestResult refused = change(aCase("Mer om hålet"), 2, "registration", more);
        assertThat(refused).hasStatus(409);
        assertThat(bodyOf(refused).get("type").asString()).endsWith("matter-closed");
        assertThat(post(matter, 3, "closure", "{\"adActa\":false}")).hasStatus(409);

        assertThat(post(matter, 3, "reopening", "{\"reason\":\"Nytt hål\"}")).hasStatusOk();
        assertThat(post(matter, 4, "reopening", "{\"reason\":\"Igen\"}")).hasStatus(409);
        assertThat(change(aCase("Mer om hålet"), 2, "registration", more)).hasStatusOk();
    }

    /** Who comes too late is told what happened meanwhile, as for a case. */
    @Test
    void aStaleVersionIsRefusedWithWhatHappenedSince() {
        Matter matter = aMatter();
        assertThat(post(matter, 2, "responsible", "{\"officer\":\"vera.gata\"}"))
                .hasStatusOk();

        MvcTestResult late = post(matter, 2, "references", "{\"diaryNumber\":\"SBN2025/31\"}");

        assertThat(late).hasStatus(412).hasHeader("ETag", "\"3\"");
        assertThat(bodyOf(late).at("/changes/0/type").asString()).isEqualTo("matter.assigned");
        assertThat(post(matter, 3, "references", "{\"diaryNumber\":\"SBN2025/31\"}"))
                .hasStatusOk();
        assertThat(post(matter, 4, "references", "{\"diaryNumber\":\"SBN2025/31\"}"))
                .hasHeader("ETag", "\"4\"");
        assertThat(post(matter, 4, "responsible", "{\"officer\":\"ingen\"}")).hasStatus(400);
        assertThat(post(new Matter(UUID.randomUUID().toString(), "", ""), 1, "closure", "{\"adActa\":false}"))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/api/matters/" + matter.id + "/closure")
                        .with(asAnna())
                        .header("If-Match", "\"4\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"adActa\":false}"))
                .hasStatus(403);
    }

    @Test
    void aVoidedEntryKeepsItsNumberAndIsNotTouchedAgain() {
        Matter matter = aMatter();
        String note = "{\"direction\":\"INTERNAL\",\"description\":\"Samtal\",\"text\":\"Lagas på torsdag\"}";
        MvcTestResult added = addEntry(matter, note, "nyckel-" + matter.id);
        assertThat(bodyOf(added).get("entryNumber").asInt()).isEqualTo(2);
        assertThat(bodyOf(addEntry(matter, note, "nyckel-" + matter.id))
                        .get("entryNumber")
                        .asInt())
                .as("the same call again")
                .isEqualTo(2);

        assertThat(post(matter, 3, "entries/2/voiding", "{\"reason\":\"Fel ärende\"}"))
                .hasStatusOk();
        assertThat(word(last(matter.id, "matter.entry-voided"), "reason")).isEqualTo("Fel ärende");
        assertThat(post(matter, 4, "entries/2/voiding", "{\"reason\":\"Igen\"}"))
                .hasStatus(409);
        assertThat(post(matter, 4, "entries/2/correction", "{\"description\":\"Nytt\"}"))
                .hasStatus(409);
        assertThat(post(matter, 4, "entries/9/voiding", "{\"reason\":\"Finns inte\"}"))
                .hasStatus(404);
        assertThat(bodyOf(addEntry(matter, note, "en annan")).get("entryNumber").asInt())
                .isEqualTo(3);
    }

    /** Whoever registered in the wrong matter voids that and registers anew; the post counts once. */
    @Test
    void aPostWhoseEntryIsVoidedIsRegisteredAnew() {
        Matter wrong = aMatter();
        String anew = "{\"decision\":\"NEW\",\"subject\":\"Rätt ärende\"}";
        assertThat(change(wrong.caseId, 3, "registration", anew)).hasStatus(409);

        assertThat(post(wrong, 2, "entries/1/voiding", "{\"reason\":\"Fel ärende\"}"))
                .hasStatusOk();
        assertThat(change(wrong.caseId, 3, "registration", anew)).hasStatusOk();

        assertThat(last(wrong.caseId, "case.registered").get("matterId").asString())
                .isNotEqualTo(wrong.id);
        assertThat(change(wrong.caseId, 4, "registration", anew)).hasStatus(409);
    }

    private MvcTestResult addEntry(Matter matter, String note, String key) {
        return http.post()
                .uri("/api/matters/" + matter.id + "/entries")
                .with(as("rut.ek", "registrar"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(note)
                .exchange();
    }

    /** L4: words without a twin go dark with their case; words with one were chosen for the public and stay. */
    @Test
    void ofTwinWordsTheOpenOneStaysOpenWhenTheCaseIsSecret() {
        Matter plain = aMatter("{\"decision\":\"NEW\",\"subject\":\"Evas bostad\"}");
        Matter twin =
                aMatter("{\"decision\":\"NEW\",\"subject\":\"Fråga om stöd\",\"protectedSubject\":\"Evas bostad\","
                        + "\"hideCounterpart\":true,\"provision\":\"OSL 26:1\"}");
        assertThat(word(last(plain.id, "matter.opened"), "subject")).isEqualTo("Evas bostad");
        for (Matter matter : List.of(plain, twin)) {
            assertThat(change(matter.caseId, 3, "secrecy", "{\"provision\":\"OSL 26:1\"}"))
                    .hasStatusOk();
        }

        assertThat(word(last(plain.id, "matter.opened"), "subject")).isEqualTo("(not for anybody)");
        JsonNode opened = last(twin.id, "matter.opened");
        assertThat(word(opened, "subject")).isEqualTo("Fråga om stöd");
        assertThat(word(opened, "protectedSubject")).isEqualTo("(not for anybody)");
        JsonNode entry = last(twin.id, "matter.entry-registered");
        assertThat(entry.get("counterpart").isNull()).isTrue();
        assertThat(entry.get("protectedCounterpart").get("mediaType").asString())
                .contains("post");
        assertThat(entry.at("/marking/provision").asString()).isEqualTo("OSL 26:1");
        assertThat(entry.at("/marking/authority").asString()).isEqualTo("KS");
    }

    /** Taking a mark away says again what was said before it, and never what was kept apart even then. */
    @Test
    void unmarkingDoesNotSpeakOfWhatWasKeptApartBefore() {
        Matter matter = aMatter("{\"decision\":\"NEW\",\"subject\":\"Hål i gatan\",\"description\":\"Fråga om stöd\","
                + "\"protectedDescription\":\"Evas ansökan\"}");

        assertThat(post(matter, 2, "entries/1/marking", "{\"provision\":\"OSL 26:1\"}"))
                .hasStatusOk();
        JsonNode marked = last(matter.id, "matter.entry-corrected");
        assertThat(marked.get("description").isNull()).isTrue();
        assertThat(marked.get("counterpart").isNull()).isTrue();
        assertThat(word(marked, "protectedDescription")).isEqualTo("Evas ansökan");

        assertThat(change(matter, HttpMethod.DELETE, 3, "entries/1/marking", null))
                .hasStatusOk();
        JsonNode unmarked = last(matter.id, "matter.entry-corrected");
        assertThat(word(unmarked, "description")).isEqualTo("Fråga om stöd");
        assertThat(word(unmarked, "protectedDescription")).isEqualTo("Evas ansökan");
        assertThat(unmarked.get("marking").isNull()).isTrue();

        assertThat(post(matter, 4, "entries/1/correction", "{\"description\":\"Ny fråga\"}"))
                .hasStatusOk();
        assertThat(word(last(matter.id, "matter.entry-corrected"), "description"))
                .isEqualTo("Ny fråga");
    }

    /** R53: a matter that lives in the main diary system has one that stands for it here, opened by its first post. */
    @Test
    void postsJoinAMatterOfTheMainDiarySystem() {
        String number = "KS2026/" + (int) (Math.abs(UUID.randomUUID().getMostSignificantBits()) % 90000 + 10) + "-W";
        String body = "{\"decision\":\"ONGOING\",\"externalNumber\":\"" + number + "\",\"description\":\"Om hålet\"}";

        JsonNode first = bodyOf(change(aCase("Ett"), 2, "registration", body));
        JsonNode second = bodyOf(change(aCase("Två"), 2, "registration", body));
        MvcTestResult malformed = change(aCase("Tre"), 2, "registration", body.replace("-W", "-X"));

        assertThat(second.get("diaryNumber").asString())
                .isEqualTo(first.get("diaryNumber").asString());
        assertThat(second.get("entryNumber").asInt()).isEqualTo(2);
        assertThat(malformed).hasStatus(409);
        assertThat(bodyOf(malformed).get("type").asString()).endsWith("external-number-malformed");
        assertThat(bodyOf(malformed).at("/rule").asString()).isEqualTo("R53");
        assertThat(bodyOf(malformed).at("/policy/document").asString()).isNotBlank();
    }

    @Test
    void manyAreRegisteredAtOnceAndOneThatIsRefusedHarmsNoOther() {
        String one = aCase("Ett");
        String two = aCase("Två");
        String item =
                "{\"caseId\":\"%s\",\"version\":%d,\"registration\":{\"decision\":\"NEW\",\"subject\":\"Ärende\"}}";

        JsonNode answer = bodyOf(http.post()
                .uri("/api/registrations")
                .with(as("rut.ek", "registrar"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"cases\":[" + item.formatted(one, 2) + "," + item.formatted(two, 1) + ","
                        + item.formatted(UUID.randomUUID(), 1) + "]}")
                .exchange());

        assertThat(answer.get("done").asInt()).isEqualTo(1);
        assertThat(answer.at("/results/0/registered/diaryNumber").asString()).startsWith("KS");
        assertThat(answer.at("/results/1/status").asInt()).isEqualTo(412);
        assertThat(answer.at("/results/2/status").asInt()).isEqualTo(404);
        assertThat(factsOf(two)).doesNotContain("case.registered");
    }

    /** L3: the answer has its entry by itself, whether the post was registered before it went out or after, and only once. */
    @Test
    void aPublishedAnswerIsAFurtherEntry() {
        Matter before = aMatter();
        published(before.caseId, 3);
        String later = aCase("Hål även här");
        published(later, 2);
        String body = "{\"decision\":\"ONGOING\",\"diaryNumber\":\"" + before.number + "\",\"description\":\"Mer\"}";
        int entries = awaitEntries(before.id, 2);
        assertThat(change(later, factsOf(later).size(), "registration", body)).hasStatusOk();

        assertThat(awaitEntries(before.id, entries + 2)).isEqualTo(4);
        JsonNode answer = last(before.id, "matter.entry-registered");
        assertThat(answer.get("kind").asString()).isEqualTo("ANSWER");
        assertThat(answer.get("direction").asString()).isEqualTo("OUTGOING");
        assertThat(answer.get("caseId").asString()).isEqualTo(later);
        assertThat(answer.get("registeredBy").asString()).isEqualTo("inkom-registry");
        assertThat(answer.at("/counterpart/mediaType").asString()).contains("post");
        assertThat(word(answer, "description")).isEqualTo("Svar på inlägget");
    }

    /** R52: evidence and decision, once the removal was carried out; also in a matter that is closed by then. */
    @Test
    void anExecutedRemovalIsTwoFurtherEntries() {
        Matter matter = aMatter();
        assertThat(post(matter, 2, "closure", "{\"adActa\":false}")).hasStatusOk();
        EffectId removal = removed(matter.caseId);
        outcome(matter.caseId, removal, EffectKind.REMOVE_POST);

        awaitEntries(matter.id, 3);

        assertThat(ADMIN.queryForList(
                        "select payload::json ->> 'kind' from ledger.event where aggregate_id = ?::uuid"
                                + " and event_type = 'matter.entry-registered' order by sequence_number",
                        String.class,
                        matter.id))
                .containsExactly("POST", "EVIDENCE", "REMOVAL_DECISION");
    }

    private static int awaitEntries(String matter, int entries) {
        await().atMost(Duration.ofSeconds(20)).until(() -> entriesOf(matter) >= entries);
        return entriesOf(matter);
    }

    private static int entriesOf(String matter) {
        Integer count = ADMIN.queryForObject(
                "select count(*) from ledger.event where aggregate_id = ?::uuid and event_type = 'matter.entry-registered'",
                Integer.class,
                matter);
        return count == null ? 0 : count;
    }

    private void published(String caseId, long version) {
        JsonNode answer = bodyOf(change(
                caseId, version, "answers", "{\"text\":\"Det lagas på torsdag.\",\"factProvider\":\"vera.gata\"}"));
        outcome(caseId, new EffectId(UUID.fromString(answer.get("answerId").asString())), EffectKind.PUBLISH_ANSWER);
    }

    private EffectId removed(String caseId) {
        http.post()
                .uri("/api/cases/" + caseId + "/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "skärmdump.png", "image/png", TestPictures.png()))
                .with(asAnna())
                .header("If-Match", "\"" + factsOf(caseId).size() + "\"")
                .exchange();
        JsonNode removal = bodyOf(change(
                caseId,
                factsOf(caseId).size(),
                "removal",
                "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\",\"motive\":\"Reklam\"}"));
        return new EffectId(UUID.fromString(removal.get("removalId").asString()));
    }

    private void outcome(String caseId, EffectId effect, EffectKind kind) {
        var done = new EffectOutcome(
                effect,
                new CaseId(UUID.fromString(caseId)),
                kind,
                EffectOutcome.Result.DONE,
                "100_77",
                null,
                Instant.now());
        desk.send(new RecordOutcome(new CaseId(UUID.fromString(caseId)), done), SystemActor.EFFECTS);
    }
}
