package se.inkom.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.command.support.Sha256;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.EffectRequested;
import se.inkom.events.messages.EffectRequested.CaptureEvidence;
import se.inkom.events.messages.Topics;
import tools.jackson.databind.json.JsonMapper;

/** From the request for a picture to the evidence, with the browser's worker played by the test (R48, I3). */
class CaptureTest extends RunningDesks {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WORDS = "Ni är\nallihop idioter!";

    /** R48: judged unsuitable, pictured before anybody asks. */
    @Test
    void anUnsuitablePostIsPicturedByItself() {
        String id = aPost();
        change(id, 2, "classification", "{\"classification\":\"UNSUITABLE\"}");

        CaptureEvidence asked = askedOf(id);
        assertThat(asked.expectedText()).isEqualTo(WORDS);
        assertThat(asked.address()).hasToString("https://www.facebook.com/100_1");

        assertThat(bring(asked, "… Ni är  allihop idioter! …", Map.of())).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(factsOf(id)).doesNotContain("case.evidence-archived"); // files alone claim nothing
        tell(asked, EffectOutcome.Result.DONE, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> factsOf(id).contains("case.evidence-archived"));
        assertThat(change(
                        id,
                        5,
                        "removal",
                        "{\"ground\":\"HATE_OR_HARASSMENT\",\"basis\":\"LAW\",\"legalGround\":\"AGITATION\"}"))
                .hasStatus(HttpStatus.ACCEPTED);
    }

    @Test
    void aPersonMayAskAndIsToldWhyThereIsNoEvidence() {
        String id = aPost();
        assertThat(capture(id, 2)).hasStatus(HttpStatus.ACCEPTED).hasHeader("ETag", "\"3\"");
        assertThat(capture(id, 2)).hasStatus(HttpStatus.PRECONDITION_FAILED);

        tell(askedOf(id), EffectOutcome.Result.REFUSED, "login-wall");
        await().atMost(Duration.ofSeconds(20)).until(() -> factsOf(id).contains("case.evidence-rejected"));
    }

    @Test
    void aPostWithoutAnAddressIsRefusedWithItsRule() {
        String id = aCase("Hej");
        MvcTestResult refused = capture(id, 2);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(bodyOf(refused).get("rule").asString()).isEqualTo("R48");
    }

    /** The worker has shown strangers' pages to a browser: what it brings is judged like anybody's upload. */
    @Test
    void filesThatDoNotProveTheVersionAreRefused() {
        String id = aPost();
        capture(id, 2);
        CaptureEvidence asked = askedOf(id);

        assertThat(problem(bring(asked, "Något helt annat", Map.of()))).isEqualTo("changed-text");
        assertThat(problem(bring(asked, WORDS, Map.of("page", "<svg/>".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("evidence-not-a-screenshot");
        assertThat(problem(bring(asked, WORDS, Map.of("page", GoodFiles.jpeg()))))
                .isEqualTo("capture-malformed");
        assertThat(problem(bring(asked, WORDS, Map.of("manifest", "{}".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("capture-malformed");
        byte[] foreign = manifest(UUID.randomUUID(), asked, GoodFiles.png(), WORDS);
        assertThat(problem(bring(asked, WORDS, Map.of("manifest", foreign)))).isEqualTo("capture-malformed");
        assertThat(ADMIN.queryForObject(
                        "select count(*) from command.capture_file where capture_id = ?",
                        Long.class,
                        asked.effectId().value()))
                .isZero();

        assertThat(bring(asked, WORDS, Map.of())).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(bring(asked, WORDS, Map.of())).as("again").hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void onlyTheDespatchBringsFilesAndOnlyOfWhatWasAskedFor() {
        String id = aPost();
        capture(id, 2);
        CaptureEvidence asked = askedOf(id);
        byte[] page = GoodFiles.png();

        assertThat(bring(asked, WORDS, Map.of(), asAnna())).hasStatus(HttpStatus.FORBIDDEN);
        var unknown = new CaptureEvidence(
                new EffectId(UUID.randomUUID()),
                asked.caseId(),
                asked.post(),
                asked.address(),
                WORDS,
                "",
                false,
                asked.requestedAt());
        assertThat(bring(unknown, WORDS, Map.of("page", page))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String aPost() {
        var answer = post(
                "/api/posts",
                "{\"account\":\"kungalv-facebook\",\"text\":\"Ni är\\nallihop idioter!\",\"nativeId\":\""
                        + UUID.randomUUID() + "\",\"permalink\":\"https://www.facebook.com/100_1\"}");
        return bodyOf(answer).get("caseId").asString();
    }

    private MvcTestResult capture(String caseId, long version) {
        return http.post()
                .uri("/api/cases/" + caseId + "/evidence/capture")
                .with(asAnna())
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private static CaptureEvidence askedOf(String caseId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !requestsOf(caseId).isEmpty());
        assertThat(requestsOf(caseId)).hasSize(1);
        return requestsOf(caseId).getFirst();
    }

    private static List<CaptureEvidence> requestsOf(String caseId) {
        return CHANNEL.all(Topics.EFFECTS).stream()
                .filter(message -> message.key().equals(caseId))
                .map(message -> JSON.readValue(message.value(), EffectRequested.class))
                .filter(CaptureEvidence.class::isInstance)
                .map(CaptureEvidence.class::cast)
                .toList();
    }

    private static void tell(CaptureEvidence asked, EffectOutcome.Result result, String reason) {
        var outcome = new EffectOutcome(
                asked.effectId(),
                asked.caseId(),
                EffectKind.CAPTURE,
                result,
                null,
                reason,
                Instant.parse("2026-11-20T09:00:00Z"));
        CHANNEL.send(new ProducerRecord<>(Topics.OUTCOMES, asked.caseId().toString(), JSON.writeValueAsBytes(outcome)));
    }

    private MvcTestResult bring(CaptureEvidence asked, String text, Map<String, byte[]> instead) {
        return bring(asked, text, instead, as("inkom-despatch", "despatch"));
    }

    private MvcTestResult bring(
            CaptureEvidence asked,
            String text,
            Map<String, byte[]> instead,
            org.springframework.test.web.servlet.request.RequestPostProcessor who) {
        byte[] page = instead.getOrDefault("page", GoodFiles.png());
        byte[] manifest =
                instead.getOrDefault("manifest", manifest(asked.effectId().value(), asked, page, text));
        return http.post()
                .uri("/api/captures/" + asked.effectId() + "/files")
                .multipart()
                .file(new MockMultipartFile("manifest", "manifest", "application/json", manifest))
                .file(new MockMultipartFile("page", "page", "image/png", page))
                .file(new MockMultipartFile("text", "text", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .with(who)
                .exchange();
    }

    private static byte[] manifest(UUID captureId, CaptureEvidence asked, byte[] page, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        return JSON.writeValueAsBytes(Map.of(
                "captureId",
                captureId,
                "caseId",
                new CaseId(asked.caseId().value()),
                "status",
                200,
                "files",
                List.of(
                        Map.of(
                                "kind",
                                "PAGE",
                                "sha256",
                                Sha256.hex(page),
                                "length",
                                page.length,
                                "mediaType",
                                "image/png"),
                        Map.of(
                                "kind",
                                "TEXT",
                                "sha256",
                                Sha256.hex(words),
                                "length",
                                words.length,
                                "mediaType",
                                "text/plain"))));
    }

    private String problem(MvcTestResult answer) {
        assertThat(answer.getResponse().getStatus()).isBetween(400, 499);
        return bodyOf(answer).get("type").asString().substring("urn:inkom:problem:".length());
    }
}
