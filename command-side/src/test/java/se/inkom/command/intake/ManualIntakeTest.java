package se.inkom.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.events.PostContent;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.ContentVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts that a person enters: on other people's pages, and where no adapter reaches (L10, R1). */
class ManualIntakeTest extends RunningDesks {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private ContentVault vault;

    @Test
    void keepsThePostAndItsAttachment() {
        byte[] picture = "en bild".getBytes(StandardCharsets.UTF_8);

        MvcTestResult answer = enter(
                "{\"account\":\"granne\",\"authorName\":\"Kim\",\"text\":\"Hål i vägen\",\"publishedAt\":\"2026-11-19T07:00:00Z\"}",
                new MockMultipartFile("attachments", "bild.png", "image/png", picture));

        assertThat(answer).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        assertThat(answer.getResponse().getHeader("Location")).startsWith("/api/cases/");
        JsonNode received = receivedOf(bodyOf(answer).get("caseId").asString());
        assertThat(received.get("receivedAt").asString()).isEqualTo("2026-11-19T07:00:00Z");
        assertThat(received.get("capturedAt").asString()).isNotEqualTo("2026-11-19T07:00:00Z");
        var content = JSON.readValue(open(received.get("version").get("content")), PostContent.class);
        assertThat(content.text()).isEqualTo("Hål i vägen");
        assertThat(content.author().name()).isEqualTo("Kim");
        assertThat(content.attachments()).hasSize(1);
        assertThat(vault.open(content.attachments().getFirst().file().id(), new OfficerId("test"), "test")
                        .orElseThrow()
                        .bytes())
                .isEqualTo(picture);
    }

    @Test
    void aPictureWithoutWordsIsAPost() {
        assertThat(enter(
                        "{\"account\":\"granne\"}",
                        new MockMultipartFile("attachments", "bild.png", "image/png", new byte[] {1})))
                .hasStatus(HttpStatus.CREATED);
    }

    /** I1: reported twice, by two officers, it is still one post. */
    @Test
    void theSamePostTwiceIsOneCase() {
        String post =
                "{\"account\":\"granne\",\"nativeId\":\"grannens-1\",\"text\":\"Hej\",\"publishedAt\":\"2026-11-19T07:00:00Z\"}";

        JsonNode first = bodyOf(post("/api/posts", post));
        MvcTestResult second = post("/api/posts", post);

        assertThat(second).hasStatusOk();
        assertThat(bodyOf(second).get("caseId")).isEqualTo(first.get("caseId"));
        assertThat(bodyOf(second).get("opened").asBoolean()).isFalse();
        assertThat(factsOf(first.get("caseId").asString())).containsExactly("case.post-received");
    }

    @Test
    void refusesWhatIsNoPost() {
        refused("{\"account\":\"granne\",\"text\":\"  \"}", "post-empty");
        refused("{\"account\":\"granne\"}", "post-empty");
        refused("{\"account\":\"nobodys\",\"text\":\"Hej\"}", "account-unknown");
        refused(
                "{\"account\":\"granne\",\"text\":\"Hej\",\"publishedAt\":\"-4800-01-01T00:00:00Z\"}",
                "published-too-early");
        assertThat(post("/api/posts", "{\"account\":\"granne\",\"nativeId\":\"a\\u0000b\",\"text\":\"Hej\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/posts", "{\"text\":\"Hej\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/posts", "{\"account\":\"granne\",\"text\":\"" + "a".repeat(20001) + "\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesAnAttachmentThatCouldRun() {
        assertThat(enter(
                        "{\"account\":\"granne\",\"text\":\"Hej\"}",
                        new MockMultipartFile("attachments", "x.html", "text/html", new byte[] {1})))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:attachment-type");
    }

    /** L1: nothing is received in the future. */
    @Test
    void aTimeOfPublicationInTheFutureIsTakenAsNow() {
        String id = bodyOf(post(
                        "/api/posts",
                        "{\"account\":\"granne\",\"text\":\"Hej\",\"publishedAt\":\"2099-01-01T00:00:00Z\"}"))
                .get("caseId")
                .asString();

        assertThat(receivedOf(id).get("receivedAt")).isEqualTo(receivedOf(id).get("capturedAt"));
    }

    private void refused(String post, String code) {
        assertThat(post("/api/posts", post))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:" + code);
    }

    private MvcTestResult enter(String post, MockMultipartFile attachment) {
        return http.post()
                .uri("/api/posts")
                .multipart()
                .file(new MockMultipartFile("post", "post", "application/json", post.getBytes(StandardCharsets.UTF_8)))
                .file(attachment)
                .with(asAnna())
                .exchange();
    }

    private JsonNode receivedOf(String caseId) {
        return JSON.readTree(ADMIN.queryForObject(
                "select payload from ledger.event where aggregate_id = ?::uuid and event_type = 'case.post-received'",
                String.class,
                caseId));
    }

    private String open(JsonNode ref) {
        return vault.open(UUID.fromString(ref.get("id").asString()), new OfficerId("test"), "test")
                .orElseThrow()
                .text();
    }
}
