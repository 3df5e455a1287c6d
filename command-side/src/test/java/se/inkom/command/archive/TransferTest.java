package se.inkom.command.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** That a receiver has taken a package is an event with its digest, once. */
class TransferTest extends RunningDesks {
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final UUID MATTER = UUID.fromString("019aa0c0-2222-7333-8444-555566667777");

    @Test
    void aReceiptIsAnEventWithDigestAndReceiver() {
        UUID id = UUID.randomUUID();

        MvcTestResult answer = receipt(id, body("kommunarkivet", "Leverans 17, Sven Svensson"), "archivist");

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        String transfer = bodyOf(answer).get("transferId").asString();
        assertThat(factsOf(transfer)).containsExactly("archive.transferred");
        String payload = ADMIN.queryForObject(
                "select payload from ledger.event where aggregate_id = ?::uuid", String.class, transfer);
        assertThat(payload)
                .contains(id.toString(), SHA256, "\"receiver\":\"kommunarkivet\"", MATTER.toString())
                .doesNotContain("Svensson");
    }

    @Test
    void isGivenOnceByEachReceiver() {
        UUID id = UUID.randomUUID();
        assertThat(receipt(id, body("kommunarkivet", null), "archivist")).hasStatus(HttpStatus.CREATED);

        assertThat(receipt(id, body("kommunarkivet", null), "archivist"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:transfer-recorded");
        assertThat(receipt(id, body("e-arkivet", null), "archivist")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void refusesWhatIsNoReceiptAndWhoMayNot() {
        UUID id = UUID.randomUUID();

        assertThat(receipt(id, body("kommunarkivet", null).replace(SHA256, "abc"), "archivist"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(receipt(id, body("kommunarkivet", null).replace(MATTER.toString(), "x"), "archivist"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(receipt(id, body("kommunarkivet", null), "case-officer")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String body(String receiver, @org.jspecify.annotations.Nullable String receipt) {
        return "{\"objectId\":\"inkom-" + UUID.randomUUID() + "\",\"sha256\":\"" + SHA256
                + "\",\"length\":10,\"receiver\":\"" + receiver + "\",\"matters\":[\"" + MATTER + "\"]"
                + (receipt == null ? "" : ",\"receipt\":\"" + receipt + "\"") + "}";
    }

    private MvcTestResult receipt(UUID id, String body, String role) {
        return http.post()
                .uri("/api/archive-packages/" + id + "/receipt")
                .with(as("arne.falk", role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
