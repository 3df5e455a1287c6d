package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import tools.jackson.databind.JsonNode;

/** Two officers around one answer, over the API: drafts, approval, conflict, pictures. */
class DraftsApiTest extends RunningDesks {
    private static final String BODY = "{\"text\":\"Hålet lagas.\",\"factProvider\":\"vera.gata\"}";

    @Test
    void aDraftGoesFromFirstWordsToApprovedAnswer() {
        String id = aCase("Varför lagar ni inte vägen?");
        JsonNode drafted = bodyOf(change(id, 2, "drafts", BODY));
        String draft = "drafts/" + drafted.get("draftId").asString() + "/";
        assertThat(drafted.get("revision").asInt()).isEqualTo(1);

        assertThat(change(id, 3, draft + "approval-request", "")).hasStatusOk();
        assertThat(as("vera.gata", id, 4, draft + "return", "{\"comment\":\"Vilken dag?\"}"))
                .hasStatusOk();
        assertThat(change(
                        id,
                        5,
                        draft + "versions",
                        "{\"text\":\"Hålet lagas på torsdag.\",\"factProvider\":\"vera.gata\"}"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(change(id, 6, draft + "approval-request", "")).hasStatusOk();
        MvcTestResult own = change(id, 7, draft + "approval", "");
        assertThat(own).hasStatus(HttpStatus.CONFLICT);
        assertThat(bodyOf(own).get("type").asString()).endsWith("approver-is-drafter");
        assertThat(bodyOf(own).get("rule").asString()).isEqualTo("R40");
        assertThat(bodyOf(own).get("policy").get("quotation").asString()).contains("kritik bemötas");

        assertThat(as("vera.gata", id, 7, draft + "approval", "")).hasStatus(HttpStatus.CREATED);
        assertThat(factsOf(id))
                .containsExactly(
                        "case.post-received",
                        "case.assigned",
                        "case.answer-drafted",
                        "case.approval-requested",
                        "case.draft-returned",
                        "case.answer-drafted",
                        "case.approval-requested",
                        "case.answer-given");
    }

    /** Two officers on one case: who came second is told who changed what (D31). */
    @Test
    void aStaleCallerLearnsWhoChangedWhat() {
        String id = aCase("Hej");
        change(id, 2, "classification", "{\"classification\":\"QUESTION\"}");
        as("vera.gata", id, 3, "notes", "{\"text\":\"Jag tar den här.\"}");

        MvcTestResult late = change(id, 2, "answers", BODY);

        assertThat(late).hasStatus(HttpStatus.PRECONDITION_FAILED).hasHeader("ETag", "\"4\"");
        JsonNode problem = bodyOf(late);
        assertThat(problem.get("version").asInt()).isEqualTo(4);
        assertThat(problem.get("changes")).hasSize(2);
        JsonNode last = problem.get("changes").get(1);
        assertThat(last.get("version").asInt()).isEqualTo(4);
        assertThat(last.get("type").asString()).isEqualTo("case.note-written");
        assertThat(last.get("what").asString()).isEqualTo("En intern anteckning skrevs.");
        assertThat(last.get("who").get("name").asString()).isEqualTo("Vera Gata");
        assertThat(last.get("at").asString()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("Jag tar den här");
    }

    @Test
    void aPreviewShowsTheSignedTextAndChangesNothing() {
        String id = bodyOf(post(
                        "/api/posts",
                        "{\"account\":\"kungalv-facebook\",\"platform\":\"X\",\"nativeId\":\"x-1\",\"text\":\"Hej\"}"))
                .get("caseId")
                .asString();

        JsonNode preview = bodyOf(post("/api/cases/" + id + "/answers/preview", BODY));

        assertThat(preview.get("signedText").asString())
                .isEqualTo("Hålet lagas.\n\n/ Anna Lind, Kommunikatör\nFaktalämnare: Vera Gata, Gatuingenjör");
        assertThat(preview.get("length").asInt()).isEqualTo(77);
        assertThat(preview.get("maxLength").asInt()).isEqualTo(280);
        assertThat(preview.get("findings").get(0).get("rule").asString()).isEqualTo("R41");
        assertThat(change(id, 2, "answers", BODY)).hasStatus(HttpStatus.CONFLICT);
        assertThat(factsOf(id)).hasSize(2);
    }

    @Test
    void templatesAreFilledInForAUnit() {
        JsonNode templates = bodyOf(
                http.get().uri("/api/answer-templates?unit=gata").with(asAnna()).exchange());
        assertThat(templates.findValuesAsString("id")).contains("felanmalan-mottagen", "tack-for-fragan");
        assertThat(bodyOf(post(
                                "/api/answer-templates/felanmalan-mottagen/text",
                                "{\"unit\":\"gata\",\"variables\":{\"plats\":\"hålet\",\"nar\":\"på torsdag\"}}"))
                        .get("text")
                        .asString())
                .isEqualTo(
                        "Tack för att du säger till! Vi tittar på hålet på torsdag. Nästa gång går det snabbast på www.kungalv.se/felanmalan.");
        assertThat(post("/api/answer-templates/felanmalan-mottagen/text", "{\"unit\":\"gata\",\"variables\":{}}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** R59, R60: from upload to takedown; an answer with a picture is published by hand. */
    @Test
    void aPictureIsTakenDownWhenItsConsentIsWithdrawn() throws IOException {
        String id = aCase("Fin park!");
        assertThat(upload(id, 2, "{\"permission\":\"\",\"showsPeople\":false}")).hasStatus(HttpStatus.CONFLICT);
        JsonNode picture = bodyOf(
                upload(id, 2, "{\"permission\":\"Avtal 7\",\"showsPeople\":true,\"consents\":[\"Blankett 12\"]}"));
        String pictureId = picture.get("pictureId").asString();
        String consent = picture.get("consents").get(0).asString();
        String draft = bodyOf(change(
                        id,
                        3,
                        "drafts",
                        "{\"text\":\"Så här blir den.\",\"factProvider\":\"vera.gata\",\"pictures\":[\"" + pictureId
                                + "\"]}"))
                .get("draftId")
                .asString();
        assertThat(change(id, 4, "drafts/" + draft + "/sending", "")).hasStatus(HttpStatus.CREATED);
        org.awaitility.Awaitility.await("the desk says that no adapter carries pictures")
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> factsOf(id).contains("case.answer-not-published"));

        assertThat(change(id, 6, "pictures/" + pictureId + "/consents/" + consent + "/withdrawal", ""))
                .hasStatusOk();
        assertThat(change(id, 8, "pictures/" + pictureId + "/takedown", "")).hasStatusOk();
        assertThat(factsOf(id)).endsWith("case.consent-withdrawn", "case.takedown-opened", "case.picture-taken-down");
    }

    private MvcTestResult as(String officer, String id, long version, String what, String body) {
        return http.post()
                .uri("/api/cases/" + id + "/" + what)
                .with(as(officer, "case-officer"))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult upload(String id, long version, String rights) throws IOException {
        return http.post()
                .uri("/api/cases/" + id + "/pictures")
                .multipart()
                .file(new MockMultipartFile("file", "park.png", "image/png", CaseApiTest.png()))
                .file(new MockMultipartFile(
                        "rights", "rights", "application/json", rights.getBytes(StandardCharsets.UTF_8)))
                .with(asAnna())
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }
}
