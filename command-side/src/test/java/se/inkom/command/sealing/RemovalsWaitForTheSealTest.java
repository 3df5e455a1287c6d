package se.inkom.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.command.TestPictures;
import se.inkom.events.messages.Topics;

/** Nothing that cannot be undone leaves before it is sealed and published, and nothing else waits for that (R48, I3). */
class RemovalsWaitForTheSealTest extends RunningDesks {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private SealingHealth health;

    @Test
    void inARollbackAnswersLeaveAndRemovalsWaitUntilTheNextEpochIsSealed() {
        aCase("Hej!");
        sealed();
        assertThat(open("Ingenting har hänt.")).hasStatus(HttpStatus.CONFLICT);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        // As after restoring an older copy of the database: it knows less than was published.
        ADMIN.update("update ledger.seal_state set size = size - 1");
        await().atMost(SOON).until(() -> state().equals("ROLLBACK"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().get("problem").toString()).contains("rolled back");

        String unwanted = aCase("Köp billiga klockor!");
        removalDecided(unwanted);
        String question = aCase("När öppnar simhallen?");
        change(question, 2, "answers", "{\"text\":\"Klockan sju.\",\"factProvider\":\"vera.gata\"}");
        await().atMost(SOON).until(() -> !requestsOf(question).isEmpty());
        assertThat(requestsOf(unwanted)).isEmpty();

        MvcTestResult opened = open("Databasen återställdes från en äldre kopia.");

        assertThat(opened).hasStatus(HttpStatus.CREATED);
        int epoch = bodyOf(opened).get("epoch").asInt();
        assertThat(epoch).isGreaterThan(1);
        await().atMost(SOON).until(() -> !requestsOf(unwanted).isEmpty());
        sealed();
        assertThat(status().get("epoch").asInt()).isEqualTo(epoch);
        assertThat(requestsOf(unwanted)).hasSize(1);
        assertThat(requestsOf(question)).hasSize(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(open("En gång till.")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void onlyOperatorsAndAuditorsSeeAndOnlyOperatorsOpenEpochs() {
        assertThat(get("auditor")).hasStatusOk();
        assertThat(get("case-officer")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/sealing/epochs", "{\"incident\":\"x\"}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(" ")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private void sealed() {
        await().atMost(SOON)
                .until(() -> status().get("sealedPosition").asLong()
                        == ADMIN.queryForObject("select position from ledger.event_head", Long.class));
    }

    private String state() {
        return status().get("state").asString();
    }

    private tools.jackson.databind.JsonNode status() {
        return bodyOf(get("operator"));
    }

    private MvcTestResult get(String role) {
        return http.get().uri("/api/sealing").with(as("olle.strand", role)).exchange();
    }

    private MvcTestResult open(String incident) {
        return http.post()
                .uri("/api/sealing/epochs")
                .with(as("olle.strand", "operator"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"incident\":\"" + incident + "\"}")
                .exchange();
    }

    private static List<byte[]> requestsOf(String caseId) {
        return CHANNEL.all(Topics.EFFECTS).stream()
                .filter(message -> message.key().equals(caseId))
                .map(message -> message.value())
                .toList();
    }

    private void removalDecided(String caseId) {
        http.post()
                .uri("/api/cases/" + caseId + "/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "skärmdump.png", "image/png", TestPictures.png()))
                .with(asAnna())
                .header("If-Match", "\"2\"")
                .exchange();
        assertThat(change(caseId, 3, "removal", "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\"}"))
                .hasStatus(HttpStatus.ACCEPTED);
    }
}
