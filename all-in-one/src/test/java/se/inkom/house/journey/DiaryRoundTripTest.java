package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.house.House;
import se.inkom.house.HouseArguments;
import se.inkom.house.HousePorts;
import se.inkom.house.Progress;
import tools.jackson.databind.JsonNode;

/** An export, imported into an empty installation, is the same diary: exported again it is the same, byte for byte. */
@Tag("slow")
class DiaryRoundTripTest {
    private static final String PLAIN = """
            {"authority":"BUN","diaryNumber":"BUN 2025-0001","year":2025,"number":1,"status":"OPEN","subject":"Hål i \\"gatan\\"\\r\\n=1+1","entryNumber":1,"kind":"POST","direction":"INCOMING","date":"2025-12-31","counterpart":"Åsa Öberg 😀","description":"noll och \u200F höger","restricted":false,"documents":[{"id":"00000000-0000-0007-0000-000000000001","sha256":"abababababababababababababababababababababababababababababababab","mediaType":"application/json","length":512}],"registeredAt":"2026-01-01T07:30:00.123456Z","registeredBy":"rut.ek","matterId":"01900000-0000-7000-8000-000000000001","caseId":"00000000-0000-0002-0000-000000000001","matter":{"openedOn":"2025-12-31","openedBy":"rut.ek","refersTo":[]}}
            {"authority":"BUN","diaryNumber":"BUN 2025-0001","year":2025,"number":1,"status":"OPEN","subject":"Hål i \\"gatan\\"\\r\\n=1+1","entryNumber":2,"kind":"ANSWER","direction":"OUTGOING","date":"2026-01-02","description":"Svar","restricted":false,"documents":[],"registeredAt":"2026-01-02T07:30:00Z","registeredBy":"inkom-registry","voided":{"at":"2026-01-03T08:00:00Z","reason":"Dubblett"},"matterId":"01900000-0000-7000-8000-000000000001","caseId":"00000000-0000-0002-0000-000000000001"}
            """;
    private static final String KEPT_APART = """
            {"authority":"KS","diaryNumber":"KS2026/1","externalNumber":"KS 2026/00417","year":2026,"number":1,"status":"AD_ACTA","subject":"Sekretess","protectedSubject":"Orosanmälan","entryNumber":1,"kind":"POST","direction":"INCOMING","date":"2026-11-20","counterpart":"Sekretess","protectedCounterpart":"Eva Ek","description":"Sekretess","protectedDescription":"Kommentar om ett barn","marking":{"provision":"OSL 26:1","date":"2026-11-20","authority":"KS"},"restricted":true,"documents":[],"registeredAt":"2026-11-20T12:00:00Z","registeredBy":"rut.ek","matterId":"01900000-0000-7000-8000-000000000002","matter":{"openedOn":"2026-11-20","openedBy":"rut.ek","responsible":"anna.lind","closedOn":"2026-11-21","refersTo":["BUN 2025-0001","KS/2020:3"]}}
            {"authority":"KS","diaryNumber":"KS2026/2","year":2026,"number":2,"status":"CLOSED","subject":"Öppen mening","protectedSubject":"Skyddad mening","entryNumber":1,"kind":"NOTE","direction":"INTERNAL","date":"2026-11-20","description":"Öppen text","protectedDescription":"Skyddad text","restricted":false,"documents":[],"registeredAt":"2026-11-20T12:00:01Z","registeredBy":"rut.ek","matterId":"01900000-0000-7000-8000-000000000003","matter":{"openedOn":"2026-11-20","openedBy":"rut.ek","closedOn":"2026-11-20","refersTo":[]}}
            """;

    @TempDir
    Path folder;

    @Test
    void theDiaryIsTheSameAfterwards() throws Exception {
        Path data = folder.resolve("data");
        var quietly = new Progress(new PrintStream(new ByteArrayOutputStream()));
        try (var house = new House(new HouseArguments(data, HousePorts.free(), false), quietly).start()) {
            Api operator = command(house, "operator");
            lay(
                    data.resolve("imports/gap"),
                    KEPT_APART.lines().skip(1).findFirst().orElseThrow() + "\n",
                    "");
            assertRefused(operator, "gap", 422, "import-gap");
            lay(data.resolve("imports/part"), PLAIN, "\"authority\": \"BUN\", ");
            assertRefused(operator, "part", 422, "import-partial");
            lay(data.resolve("imports/whole"), PLAIN + KEPT_APART, "");
            Path lines = data.resolve("imports/whole/diarium.jsonl");
            Files.writeString(lines, Files.readString(lines).replace("Dubblett", "Tubblett"));
            assertRefused(operator, "whole", 422, "import-digest-differs");
            lay(data.resolve("imports/whole"), PLAIN + KEPT_APART, "");

            for (int i = 0; i < 2; i++) { // the second time nothing happens
                JsonNode imported = operator.post("/api/diary/imports", "{\"name\": \"whole\"}")
                        .json();
                assertThat(imported.get("matters").asInt()).isEqualTo(3);
                assertThat(imported.get("entries").asInt()).isEqualTo(4);
            }
            lay(data.resolve("imports/other"), KEPT_APART, "");
            assertRefused(operator, "other", 409, "diary-not-empty");

            assertThat(exported(house)).isEqualTo(PLAIN + KEPT_APART);
            assertThat(nextNumber(house)).isEqualTo(3);
        }
    }

    private static void assertRefused(Api operator, String name, int status, String code) {
        Api.Answer refused = operator.post("/api/diary/imports", "{\"name\": \"" + name + "\"}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.json().get("type").asString()).endsWith(code);
    }

    private static void lay(Path folder, String lines, String filter) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("diarium.jsonl"), lines);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"format\": \"inkom-diary-export/1\", \"wanted\": {" + filter
                        + "\"variant\": \"PROTECTED\"}, \"files\": [{\"name\": \"diarium.jsonl\", \"sha256\": \""
                        + digest
                        + "\"}]}");
    }

    private static String exported(House house) throws Exception {
        Api registrar = query(house, "registrar");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        registrar.get("/api/diary?limit=10").json().get("items").size() == 4);
        String id = registrar
                .post(
                        "/api/diary/export",
                        "{\"variant\": \"PROTECTED\", \"purpose\": \"flytt\", \"formats\": [\"JSONL\"]}")
                .json()
                .get("exportId")
                .asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> registrar
                .get("/api/diary/export/" + id)
                .json()
                .get("state")
                .asString()
                .equals("DONE"));
        return new String(registrar.bytes("/api/diary/export/" + id + "/files/diarium.jsonl"), StandardCharsets.UTF_8);
    }

    /** What is registered here goes on where the other diary ended. */
    private static int nextNumber(House house) throws Exception {
        Api.Answer entered = command(house, "case-officer").post("/api/posts", """
                {"platform": "OTHER", "account": "kungalv-x-manual", "authorName": "Eva", "text": "Ny fråga",
                 "publishedAt": "2026-11-20T10:00:00Z"}
                """);
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        Api.Answer registered = command(house, "registrar")
                .change(
                        entered.json().get("caseId").asString(),
                        entered.version(),
                        "registration",
                        "{\"decision\": \"NEW\", \"subject\": \"Ny fråga\"}");
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        String number = registered.json().get("diaryNumber").asString();
        return Integer.parseInt(number.substring(number.indexOf('/') + 1));
    }

    private static Api command(House house, String role) throws IOException, InterruptedException {
        return new Api(
                "http://localhost:" + house.arguments().ports().command(),
                house.issuer().token(role));
    }

    private static Api query(House house, String role) throws IOException, InterruptedException {
        return new Api(
                "http://localhost:" + house.arguments().ports().query(),
                house.issuer().token(role));
    }
}
