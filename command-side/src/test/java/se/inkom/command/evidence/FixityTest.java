package se.inkom.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import tools.jackson.databind.JsonNode;

/** The archive is looked through; what is damaged is said, to whoever asks and to whoever watches (OAIS, E2). */
class FixityTest extends RunningDesks {
    @Autowired
    private FixityHealth health;

    @Autowired
    private FixityScan scan;

    @Value("${inkom.vault.archive}")
    private Path archive;

    @Test
    void findsAFileThatWasChangedAndOneThatIsGone() throws IOException {
        byte[] whole = GoodFiles.pdf();
        byte[] changed = GoodFiles.warc("resource", UUID.randomUUID().toString(), "");
        byte[] gone = GoodFiles.warc("resource", UUID.randomUUID().toString(), "");
        archive(whole);
        String changedCase = archive(changed);
        String goneCase = archive(gone);
        assertThat(look().get("damaged")).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        Files.writeString(place(changed), "annat");
        Files.delete(place(gone));
        JsonNode report = look();

        assertThat(report.get("files").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(report.get("damaged")
                        .valueStream()
                        .map(found -> found.get("caseId").asString() + " "
                                + found.get("problem").asString()))
                .containsExactlyInAnyOrder(changedCase + " ALTERED", goneCase + " MISSING");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(bodyOf(http.get()
                        .uri("/api/evidence/fixity")
                        .with(as("astrid.vik", "auditor"))
                        .exchange()))
                .isEqualTo(report);

        Files.write(place(changed), changed);
        Files.write(place(gone), gone);
        assertThat(look().get("damaged")).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneLooksAtATimeAndADeadOneIsInNobodysWay() {
        ADMIN.update("insert into command.fixity_run (started_at, beat_at) values (now(), now())");
        assertThat(scan.run()).isFalse();

        ADMIN.update("update command.fixity_run set beat_at = now() - interval '11 minutes' where finished_at is null");
        assertThat(scan.run()).isTrue();
        ADMIN.update("delete from command.fixity_run where finished_at is null");
    }

    private JsonNode look() {
        MvcTestResult answer = http.post()
                .uri("/api/evidence/fixity")
                .with(as("arne.falk", "archivist"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return bodyOf(answer);
    }

    private Path place(byte[] file) {
        String digest = se.inkom.command.support.Sha256.hex(file);
        return archive.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private String archive(byte[] file) {
        String caseId = aCase("Hej");
        assertThat(http.post()
                        .uri("/api/cases/" + caseId + "/evidence")
                        .multipart()
                        .file(new MockMultipartFile("file", "x", "image/png", file))
                        .with(asAnna())
                        .header("If-Match", "\"2\"")
                        .exchange())
                .hasStatus(HttpStatus.CREATED);
        return caseId;
    }
}
