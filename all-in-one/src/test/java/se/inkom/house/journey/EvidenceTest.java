package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Evidence as it is made in production: a real Chromium, sent by the house itself, looks at Torget (R48, I3). */
@Tag("slow")
@EnabledIf(
        value = "aBrowserIsInstalled",
        disabledReason = "no Chromium on this machine; ./inkom test says how to get one")
@ExtendWith(SharedHouse.Key.class)
class EvidenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Api command;
    private static Api query;
    private static Api torget;
    private static SharedHouse house;

    static boolean aBrowserIsInstalled() {
        return Browser.installed().isPresent();
    }

    @BeforeAll
    static void open(SharedHouse shared) {
        house = shared;
        command = shared.command("case-officer");
        query = shared.query("case-officer");
        torget = new Api(shared.torget(), "");
    }

    @AfterEach
    void everyoneMaySeeTorgetAgain() {
        torget.call("DELETE", "/torget/faults", Map.of(), java.net.http.HttpRequest.BodyPublishers.noBody());
    }

    @Test
    void aHatefulCommentWithAPhotoIsPicturedBeforeItIsRemoved() throws Exception {
        String words = "Släng ut hela bunten! Såna som ni hör inte hemma här. 🤬 " + UUID.randomUUID();
        JsonNode comment = write(words, "litter");
        String caseId = caseOf(comment);

        // It is judged unsuitable; the picture is taken before anybody asks for it.
        assertThat(command.change(caseId, 2, "classification", "{\"classification\":\"UNSUITABLE\"}")
                        .status())
                .isEqualTo(200);
        long pictured = awaitEvent(caseId, "case.evidence-archived", 1);

        // What the camera brought: every file opens from the case page, and is what the manifest says.
        JsonNode evidence = query.get("/api/cases/" + caseId + "?minVersion=" + pictured)
                .json()
                .at("/evidence/0");
        JsonNode manifest = json(openPart(caseId, evidence, "MANIFEST"));
        assertThat(manifest.get("status").asInt()).isEqualTo(200);
        assertThat(manifest.get("finalAddress").asString())
                .isEqualTo(comment.get("permalink").asString());
        assertThat(manifest.get("capturedAt").asString()).startsWith("20");
        assertThat(manifest.at("/viewport/width").asInt()).isEqualTo(1280);
        assertThat(manifest.get("browser").asString()).contains("Chrome/");
        assertThat(manifest.at("/pictures/shown").asInt()).isEqualTo(1);
        assertThat(manifest.get("files")).hasSize(4);
        for (JsonNode file : manifest.get("files")) {
            byte[] bytes = openPart(caseId, evidence, file.get("kind").asString());
            assertThat(sha256(bytes))
                    .as(file.get("kind").asString())
                    .isEqualTo(file.get("sha256").asString());
        }
        var page = ImageIO.read(new ByteArrayInputStream(openPart(caseId, evidence, "PAGE")));
        assertThat(page.getWidth()).isEqualTo(1280);
        var element = ImageIO.read(new ByteArrayInputStream(openPart(caseId, evidence, "ELEMENT")));
        assertThat(element.getHeight()).isBetween(200, page.getHeight());
        assertThat(new String(openPart(caseId, evidence, "TEXT"), java.nio.charset.StandardCharsets.UTF_8))
                .contains(words);
        assertThat(json(openPart(caseId, evidence, "PLATFORM")).get("message").asString())
                .isEqualTo(words);
        assertThat(evidence.get("file").get("id"))
                .isEqualTo(part(evidence, "PAGE").get("id"));

        // With that the removal is decided, and carried out.
        var removal = command.change(
                caseId,
                pictured,
                "removal",
                "{\"ground\":\"HATE_OR_HARASSMENT\",\"basis\":\"LAW\",\"legalGround\":\"AGITATION\",\"motive\":\"Hets\"}");
        assertThat(removal.status()).as(removal.body()).isEqualTo(202);
        awaitEvent(caseId, "case.removal-executed", 1);
        assertThat(torget.get(pathOf(comment)).status()).isEqualTo(404);
    }

    @Test
    void anEditBetweenPictureAndRemovalNeedsANewPicture() {
        JsonNode comment = write("Första texten " + UUID.randomUUID(), null);
        String caseId = caseOf(comment);
        command.change(caseId, 2, "classification", "{\"classification\":\"UNSUITABLE\"}");
        awaitEvent(caseId, "case.evidence-archived", 1);

        // It is edited, and Torget now asks visitors to log in: the new picture that is tried at once proves nothing.
        order("LOGIN_WALL", 1);
        String second = "Andra texten, värre än den första " + UUID.randomUUID();
        torget.put("/torget/comments/" + comment.get("id").asString(), "{\"message\":\"" + second + "\"}");
        long refusedPicture = awaitEvent(caseId, "case.evidence-rejected", 1);
        assertThat(query.get("/api/cases/" + caseId + "?minVersion=" + refusedPicture)
                        .json()
                        .at("/captures/1/reasonCode")
                        .asString())
                .isEqualTo("login-wall");
        var refused = command.change(
                caseId,
                refusedPicture,
                "removal",
                "{\"ground\":\"HATE_OR_HARASSMENT\",\"basis\":\"LAW\",\"legalGround\":\"AGITATION\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("rule").asString()).isEqualTo("R48");

        // Pictured again, it may go.
        long now = query.get("/api/cases/" + caseId + "/history").version();
        if (eventTypes(caseId).stream().filter("case.capture-requested"::equals).count() < 3) {
            var asked = command.change(caseId, now, "evidence/capture", "");
            assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        }
        long again = awaitEvent(caseId, "case.evidence-archived", 2);
        var removal = command.change(
                caseId,
                again,
                "removal",
                "{\"ground\":\"HATE_OR_HARASSMENT\",\"basis\":\"LAW\",\"legalGround\":\"AGITATION\"}");
        assertThat(removal.status()).as(removal.body()).isEqualTo(202);
        awaitEvent(caseId, "case.removal-executed", 1);
    }

    @Test
    void aPageThatIsNotThereProvesNothing() {
        var opened = command.post(
                "/api/posts",
                "{\"account\":\"kungalv-x-manual\",\"text\":\"Hej\",\"permalink\":\"" + house.torget()
                        + "/posts/1/comments/borta\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String caseId = opened.json().get("caseId").asString();

        assertThat(command.change(caseId, opened.version(), "evidence/capture", "")
                        .status())
                .isEqualTo(202);
        long version = awaitEvent(caseId, "case.evidence-rejected", 1);

        JsonNode page =
                query.get("/api/cases/" + caseId + "?minVersion=" + version).json();
        assertThat(page.at("/captures/0/reasonCode").asString()).isEqualTo("error-page");
        assertThat(page.get("evidence")).isEmpty();
    }

    @Test
    void aPageOnOurOwnNetworkIsNotVisited() {
        var opened = command.post(
                "/api/posts",
                "{\"account\":\"kungalv-x-manual\",\"text\":\"Hej\",\"permalink\":\"http://127.0.0.1:"
                        + java.net.URI.create(house.torget()).getPort() + "/\"}");
        String caseId = opened.json().get("caseId").asString();

        command.change(caseId, opened.version(), "evidence/capture", "");
        long version = awaitEvent(caseId, "case.evidence-rejected", 1);

        assertThat(query.get("/api/cases/" + caseId + "?minVersion=" + version)
                        .json()
                        .at("/captures/0/reasonCode")
                        .asString())
                .isEqualTo("blocked-address");
    }

    private static JsonNode write(String message, String picture) {
        var written = torget.post(
                "/torget/comments",
                "{\"name\":\"Elak Anonym\",\"message\":\"" + message + "\""
                        + (picture == null ? "" : ",\"picture\":\"" + picture + "\"") + "}");
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.json();
    }

    private static void order(String fault, int times) {
        assertThat(torget.post(
                                "/torget/faults",
                                "{\"fault\":\"" + fault + "\",\"on\":\"PAGE\",\"times\":" + times + "}")
                        .status())
                .isEqualTo(204);
    }

    private static String pathOf(JsonNode comment) {
        return java.net.URI.create(comment.get("permalink").asString()).getPath();
    }

    /** Other journeys leave cases behind in the same house, so the list may have many pages. */
    private static String caseOf(JsonNode comment) {
        String id = comment.get("id").asString();
        var others = new HashSet<String>();
        var found = new ArrayList<String>();
        await("the case of " + id).atMost(PATIENCE).until(() -> {
            JsonNode page = query.get("/api/cases?limit=200").json();
            while (true) {
                for (JsonNode item : page.get("items")) {
                    String caseId = item.get("caseId").asString();
                    if (others.add(caseId) && isCaseOf(id, caseId)) {
                        found.add(caseId);
                    }
                }
                if (!found.isEmpty() || !page.hasNonNull("nextCursor")) {
                    return !found.isEmpty();
                }
                page = query.get("/api/cases?limit=200&cursor="
                                + page.get("nextCursor").asString())
                        .json();
            }
        });
        return found.getFirst();
    }

    private static boolean isCaseOf(String nativeId, String caseId) {
        return query.get("/api/cases/" + caseId)
                .json()
                .at("/source/nativeId")
                .asString("")
                .equals(nativeId);
    }

    /** Waits until the case's history has the event so many times, and returns the case's version then. */
    private static long awaitEvent(String caseId, String type, int times) {
        await(type + " x " + times)
                .atMost(PATIENCE)
                .until(() -> eventTypes(caseId).stream().filter(type::equals).count() >= times);
        return query.get("/api/cases/" + caseId + "/history").version();
    }

    private static List<String> eventTypes(String caseId) {
        var types = new ArrayList<String>();
        query.get("/api/cases/" + caseId + "/history")
                .json()
                .get("items")
                .forEach(item -> types.add(item.get("type").asString()));
        return types;
    }

    private static byte[] openPart(String caseId, JsonNode evidence, String kind) {
        return query.bytes("/api/cases/" + caseId + "/contents/"
                + part(evidence, kind).get("id").asString());
    }

    private static JsonNode part(JsonNode evidence, String kind) {
        return evidence.get("parts")
                .valueStream()
                .filter(part -> part.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .get("file");
    }

    private static JsonNode json(byte[] bytes) {
        return new tools.jackson.databind.json.JsonMapper().readTree(bytes);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
