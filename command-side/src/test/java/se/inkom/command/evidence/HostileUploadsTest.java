package se.inkom.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** Files that attack whoever opens them, or that are no evidence: refused, each with its own problem, and nothing is kept (Z3). */
class HostileUploadsTest extends RunningDesks {

    @Test
    void everyHostileFileIsRefusedForItsOwnReasonAndLeavesNothingBehind() throws IOException {
        List<HostileFiles.Hostile> files = HostileFiles.all();
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        String caseId = aCase("Köp billiga klockor!");
        Long before = archived();

        Map<String, String> answers = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (HostileFiles.Hostile file : files) {
            MvcTestResult answer = upload(caseId, file.fileName(), file.bytes());
            assertThat(answer.getResponse().getStatus()).as(file.title()).isBetween(400, 499);
            assertThat(answer.getResponse().getContentType()).as(file.title()).isEqualTo("application/problem+json");
            answers.put(file.title(), bodyOf(answer).get("type").asString());
            expected.put(file.title(), "urn:inkom:problem:" + file.problem());
        }

        assertThat(answers).isEqualTo(expected);
        assertThat(factsOf(caseId)).containsExactly("case.post-received", "case.assigned");
        assertThat(archived()).isEqualTo(before);
    }

    @Test
    void honestFilesOfEveryKindBecomeEvidence() {
        for (byte[] file : List.of(
                GoodFiles.png(),
                GoodFiles.jpeg(),
                GoodFiles.pdf(),
                GoodFiles.warc(),
                GoodFiles.gzip(GoodFiles.warc()))) {
            String caseId = aCase("Köp billiga klockor!");
            assertThat(upload(caseId, "skärmdump 1.bin", file)).hasStatus(HttpStatus.CREATED);
            assertThat(factsOf(caseId)).last().isEqualTo("case.evidence-archived");
        }
    }

    private static Long archived() {
        return ADMIN.queryForObject("select count(*) from ledger.content where file_digest is not null", Long.class);
    }

    private MvcTestResult upload(String caseId, String name, byte[] bytes) {
        return http.post()
                .uri("/api/cases/" + caseId + "/evidence")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", bytes))
                .with(asAnna())
                .header("If-Match", "\"2\"")
                .exchange();
    }
}
