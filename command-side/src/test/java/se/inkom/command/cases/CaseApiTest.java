package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** What a case officer's program sees: versions, refusals with their rule, and answers that can be asked for twice. */
class CaseApiTest extends RunningDesks {

    @Test
    void aCaseGoesFromPostToClosure() throws IOException {
        String id = aCase("När öppnar simhallen?");

        assertThat(change(id, 2, "classification", "{\"classification\":\"QUESTION\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"3\"");
        assertThat(change(id, 3, "registration", "{\"decision\":\"NEW\",\"subject\":\"Fråga om simhallen\"}"))
                .hasStatusOk();
        assertThat(change(id, 4, "no-answer", "{\"ground\":\"ALREADY_ANSWERED\"}"))
                .hasStatusOk();
        assertThat(change(id, 5, "closure", "{}")).hasStatusOk();
        assertThat(change(id, 6, "classification", "{\"classification\":\"OPINION\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:case-closed");
    }

    /** R48: the refusal names the rule and the sentence of the policy that it stands on. */
    @Test
    void refusesARemovalWithoutEvidenceAndSaysWhy() {
        String id = aCase("Köp billiga klockor!");

        MvcTestResult refused = change(id, 2, "removal", "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\"}");

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        var problem = bodyOf(refused);
        assertThat(problem.get("type").asString()).isEqualTo("urn:inkom:problem:evidence-missing");
        assertThat(problem.get("rule").asString()).isEqualTo("R48");
        assertThat(problem.get("policy").get("document").asString()).contains("Kungälv");
        assertThat(problem.get("policy").get("section").asString()).startsWith("7");
    }

    @Test
    void acceptsARemovalAfterEvidence() throws IOException {
        String id = aCase("Köp billiga klockor!");

        assertThat(upload(id, 2, png())).hasStatus(HttpStatus.CREATED);
        assertThat(change(id, 3, "removal", "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\"}"))
                .hasStatus(HttpStatus.ACCEPTED);
    }

    /** R48: evidence is judged by its bytes; what cannot be shown proves nothing. */
    @Test
    void refusesEvidenceThatIsNoScreenshot() throws IOException {
        String id = aCase("Köp billiga klockor!");
        byte[] png = png();
        byte[] torn = java.util.Arrays.copyOf(png, png.length / 3);

        assertThat(upload(id, 2, "<html>Logga in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:evidence-not-a-screenshot");
        assertThat(upload(id, 2, torn))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:evidence-unreadable");
    }

    @Test
    void wantsToKnowWhatTheCallerHasSeen() {
        String id = aCase("Hej");

        assertThat(post("/api/cases/" + id + "/classification", "{\"classification\":\"QUESTION\"}"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(change(id, 1, "classification", "{\"classification\":\"QUESTION\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .hasHeader("ETag", "\"2\"");
        assertThat(change(UUID.randomUUID().toString(), 1, "classification", "{\"classification\":\"QUESTION\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesMalformedRequests() {
        String id = aCase("Hej");

        assertThat(change(id, 2, "classification", "{\"classification\":\"NONSENSE\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(change(id, 2, "classification", "{\"classification\":\"QUESTION\",\"extra\":1}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(change(id, 2, "classification", "{\"classification\":\"QUESTION\",\"classification\":\"OPINION\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(change(id, 2, "answers", "{\"text\":\"Ja\",\"factProvider\":\"nobody\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:officer-unknown");
        assertThat(change(id, 2, "classification", "{\"classification\":\"QUESTION\"}"))
                .hasStatusOk();
    }

    @Test
    void refusesThoseWhoseRoleDoesNotCoverIt() {
        String id = aCase("Hej");
        var request = http.post()
                .uri("/api/cases/" + id + "/classification")
                .header("If-Match", "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"classification\":\"QUESTION\"}");

        assertThat(request.with(as("astrid.vik", "auditor")).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post().uri("/api/posts").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/quarantine").with(asAnna()).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** I8, K6: a caller who never saw the answer asks again and gets the same answer, not a second one. */
    @Test
    void givesTheSameAnswerToTheSameKey() {
        String id = aCase("Hur anmäler man ett hål?");
        String body = "{\"text\":\"I e-tjänsten.\",\"factProvider\":\"vera.gata\"}";

        var first = bodyOf(answer(id, "nyckel-1", body));
        var again = bodyOf(answer(id, "nyckel-1", body));
        var other = answer(id, "nyckel-1", "{\"text\":\"Annat.\",\"factProvider\":\"vera.gata\"}");

        assertThat(again).isEqualTo(first);
        assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(events(id)).isEqualTo(3);
    }

    /** I5, I4: number, entry and case are one: what the case refuses gives its number back. */
    @Test
    void aRefusedRegistrationTakesNoNumber() {
        String first = aCase("Ett");
        int before = registered(first, "Ett");

        assertThat(change(first, 3, "registration", "{\"decision\":\"NEW\",\"subject\":\"Igen\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(change(first, 2, "registration", "{\"decision\":\"NEW\",\"subject\":\"Igen\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);

        assertThat(registered(aCase("Två"), "Två")).isEqualTo(before + 1);
    }

    @Test
    void registersInAnOngoingMatter() {
        String first = aCase("Ett");
        String number = bodyOf(change(first, 2, "registration", "{\"decision\":\"NEW\",\"subject\":\"Ämne\"}"))
                .get("diaryNumber")
                .asString();
        String second = aCase("Två");

        var entry = bodyOf(change(
                second,
                2,
                "registration",
                "{\"decision\":\"ONGOING\",\"diaryNumber\":\"" + number + "\",\"description\":\"Mera\"}"));

        assertThat(entry.get("diaryNumber").asString()).isEqualTo(number);
        assertThat(entry.get("entryNumber").asInt()).isEqualTo(2);
        assertThat(change(
                        aCase("Tre"),
                        2,
                        "registration",
                        "{\"decision\":\"ONGOING\",\"diaryNumber\":\"KS1999/1\",\"description\":\"x\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:matter-unknown");
    }

    /** R70: every event says who and in which role. */
    @Test
    void theLedgerKnowsWhoActed() {
        String id = aCase("Hej");
        change(id, 2, "classification", "{\"classification\":\"QUESTION\"}");

        String metadata = new JdbcTemplate(DATABASE.as("inkom_query"))
                .queryForObject(
                        "select metadata from ledger.event where aggregate_id = ? and event_type = 'case.classified'",
                        String.class,
                        UUID.fromString(id));
        assertThat(metadata).contains("\"actor\":\"anna.lind\"", "\"role\":\"case-officer\"", "correlationId");
    }

    private int registered(String id, String subject) {
        var answer = bodyOf(change(id, 2, "registration", "{\"decision\":\"NEW\",\"subject\":\"" + subject + "\"}"));
        String number = answer.get("diaryNumber").asString();
        return Integer.parseInt(number.substring(number.indexOf('/') + 1));
    }

    private MvcTestResult answer(String id, String key, String body) {
        return http.post()
                .uri("/api/cases/" + id + "/answers")
                .with(asAnna())
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult upload(String id, long version, byte[] file) {
        return http.post()
                .uri("/api/cases/" + id + "/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "skärmdump.png", "image/png", file))
                .with(asAnna())
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private long events(String id) {
        return new JdbcTemplate(DATABASE.as("inkom_query"))
                .queryForObject(
                        "select count(*) from ledger.event where aggregate_id = ?", Long.class, UUID.fromString(id));
    }

    static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
