package se.inkom.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.events.ContentRef;
import se.inkom.events.archive.ArchiveTransferred;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.TransferId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.EntryVoided;
import se.inkom.proofs.cli.Verify;
import se.inkom.query.archive.check.Finding;
import se.inkom.query.archive.check.PackageCheck;
import se.inkom.query.archive.check.Schemas;
import se.inkom.query.archive.sip.ErmsVersion;
import se.inkom.query.audit.TestSealer;
import se.inkom.query.testing.ReadingRoom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packages for five matters, from the diary to the file that is given out: plain, secret, a removed post with evidence, a voided
 * entry, and one of many entries with attachments ({@code -Dinkom.archive.entries=200}).
 */
class FiveMattersTest extends ReadingRoom {
    private static final int ENTRIES = Integer.getInteger("inkom.archive.entries", 200);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String SECRET_WORDS = "Barnet i familjen Zetterkvist far illa";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AuthorityId AUTHORITY = new AuthorityId("ARK");

    private static final TestSealer SEALER = TestSealer.of(LEDGER);
    private static final Map<String, MatterId> MATTERS = new LinkedHashMap<>();
    private static @Nullable CaseId secretCase;

    @TempDir
    Path folder;

    private static RequestPostProcessor archivist() {
        return as("arkiv.arne", "archivist");
    }

    private synchronized void fiveMatters() {
        if (MATTERS.isEmpty()) {
            MATTERS.put("plain", plain());
            MATTERS.put("secret", secret());
            MATTERS.put("removed", removed());
            MATTERS.put("voided", voided());
            MATTERS.put("many", many());
            SEALER.seal();
        }
        caughtUp();
    }

    private static MatterId open(int number, CaseId id) {
        return open(AUTHORITY, number, id);
    }

    private static MatterId open(AuthorityId authority, int number, CaseId id) {
        MatterId matter = matter();
        LEDGER.happened(opened(matter, authority, number, LEDGER.text(id, "Hål i gatan & <annat> nr " + number)));
        return matter;
    }

    private static ContentRef posted(CaseId id, String text) {
        ContentRef post = LEDGER.post(id, "Kim Öberg", text);
        LEDGER.happened(received(id, "kungalv-facebook", post, NOON));
        return post;
    }

    private static MatterId plain() {
        CaseId id = LEDGER.newCase();
        ContentRef post = posted(id, "När lagas hålet?\u0000 Åäö 😀");
        MatterId matter = open(1, id);
        LEDGER.happened(
                registered(id),
                entry(matter, 1, id, post, LEDGER.text(id, "Kommentar på Facebook"), DAY),
                document(
                        matter,
                        2,
                        EntryKind.ANSWER,
                        EntryDirection.OUTGOING,
                        id,
                        LEDGER.text(id, "Hej!\r\nPå torsdag.")));
        return matter;
    }

    private static MatterId secret() {
        CaseId id = LEDGER.newCase();
        secretCase = id;
        ContentRef post = posted(id, SECRET_WORDS);
        LEDGER.secret(id);
        MatterId matter = open(2, id);
        LEDGER.happened(
                secrecyMarked(id), entry(matter, 1, id, post, LEDGER.text(id, "Orosanmälan om Zetterkvist"), DAY));
        return matter;
    }

    private static MatterId removed() {
        CaseId id = LEDGER.newCase();
        ContentRef post = posted(id, "Köp mina klockor");
        var evidence = new EvidenceArchived(
                id,
                new EvidenceId(UUID.randomUUID()),
                LEDGER.file(id, "image/png", png()),
                new VersionKey(NOON, "aa" + post.id()),
                ANNA,
                NOON);
        MatterId matter = open(3, id);
        LEDGER.happened(
                evidence,
                entry(matter, 1, id, post, LEDGER.text(id, "Kommentar på Facebook"), DAY),
                decided(
                        id,
                        effect(),
                        new se.inkom.events.cases.PostVersion(new VersionKey(NOON, "aa" + post.id()), post),
                        RemovalGround.ADVERTISING,
                        null,
                        ANNA),
                document(
                        matter,
                        2,
                        EntryKind.REMOVAL_DECISION,
                        EntryDirection.INTERNAL,
                        id,
                        LEDGER.text(id, "Reklam.")));
        return matter;
    }

    private static MatterId voided() {
        CaseId id = LEDGER.newCase();
        ContentRef post = posted(id, "Dubbelt");
        MatterId matter = open(4, id);
        LEDGER.happened(
                entry(matter, 1, id, post, LEDGER.text(id, "Kommentar"), DAY),
                entry(matter, 2, id, post, LEDGER.text(id, "Kommentar igen"), DAY),
                new EntryVoided(matter, 2, LEDGER.text(id, "Registrerad två gånger"), RUT, NOON));
        return matter;
    }

    private static MatterId many() {
        CaseId first = LEDGER.newCase();
        MatterId matter = open(new AuthorityId("ARM"), 5, first);
        byte[] jpeg = picture("jpg");
        for (int i = 1; i <= ENTRIES; i++) {
            CaseId id = i == 1 ? first : LEDGER.newCase();
            ContentRef post = LEDGER.post(id, "Avsändare " + i, "Inlägg " + i, LEDGER.file(id, "image/jpeg", jpeg));
            LEDGER.happened(
                    received(id, "kungalv-facebook", post, NOON),
                    entry(matter, i, id, post, LEDGER.text(id, "Handling " + i), DAY));
        }
        return matter;
    }

    private static EntryRegistered document(
            MatterId matter, int number, EntryKind kind, EntryDirection direction, CaseId id, ContentRef text) {
        return new EntryRegistered(
                matter,
                number,
                kind,
                id,
                direction,
                List.of(text),
                null,
                null,
                LEDGER.text(id, kind.name()),
                null,
                null,
                DAY,
                RUT,
                NOON);
    }

    private static byte[] png() {
        return picture("png");
    }

    private static byte[] picture(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UUID request(String receiver, String scope) throws Exception {
        String accepted = http.perform(post("/api/archive-packages")
                        .with(archivist())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"receiver\":\"" + receiver + "\"," + scope + ",\"purpose\":\"Leverans\"}"))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return UUID.fromString(JsonPath.read(accepted, "$.packageId"));
    }

    private JsonNode done(UUID id) {
        return await().atMost(Duration.ofSeconds(120)).until(() -> view(id), view -> {
            String state = view.path("state").asString();
            return !state.equals("WAITING") && !state.equals("RUNNING");
        });
    }

    private JsonNode view(UUID id) throws Exception {
        return JSON.readTree(http.perform(get("/api/archive-packages/{id}", id).with(archivist()))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
    }

    private Path fetched(UUID id) throws Exception {
        JsonNode view = done(id);
        assertThat(view.path("state").asString()).as(view.toPrettyString()).isEqualTo("READY");
        byte[] bytes = http.perform(get("/api/archive-packages/{id}/file", id).with(archivist()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Path zip = folder.resolve(view.path("objectId").asString() + ".zip");
        Files.write(zip, bytes);
        assertThat(PackageFiles.sha256(zip)).isEqualTo(view.path("sha256").asString());
        return zip;
    }

    @ParameterizedTest
    @CsvSource({
        "plain, kommunarkivet, ERMS_2_1_2", "plain, e-arkivet, ERMS_3_0",
        "secret, kommunarkivet, ERMS_2_1_2", "secret, e-arkivet, ERMS_3_0",
        "removed, kommunarkivet, ERMS_2_1_2", "removed, e-arkivet, ERMS_3_0",
        "voided, kommunarkivet, ERMS_2_1_2", "voided, e-arkivet, ERMS_3_0",
        "many, kommunarkivet, ERMS_2_1_2"
    })
    void everyJudgeAcceptsThePackage(String which, String receiver, ErmsVersion version) throws Exception {
        fiveMatters();

        Path zip = fetched(request(receiver, scope(which)));

        Map<String, byte[]> files = Zips.read(zip);
        says(which, files);
        ForeignValidator.Verdict foreign = ForeignValidator.of(zip);
        assertThat(foreign.valid()).as(foreign.failed().toString()).isTrue();
        assertThat(new PackageCheck(new Schemas(PublishedSchemas.folder())).check(zip, null))
                .isEmpty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith("METS.xml")) {
                PublishedSchemas.validMets(file.getValue());
            } else if (file.getKey().endsWith("premis.xml")) {
                PublishedSchemas.validPremis(file.getValue());
            } else if (file.getKey().endsWith("ERMS.xml")) {
                PublishedSchemas.validErms(file.getValue(), version);
            }
        }
    }

    private static String scope(String which) {
        return "\"matterId\":\"" + MATTERS.get(which) + "\"";
    }

    private static void says(String which, Map<String, byte[]> files) {
        String erms = text(files, "metadata/descriptive/ERMS.xml");
        List<String> names = files.keySet().stream()
                .map(name -> name.replaceAll("^[^/]*/(representations/rep1/data/)?", ""))
                .toList();
        switch (which) {
            case "plain" -> {
                assertThat(names).contains("ARK2026-1/1/inlagg.json", "ARK2026-1/1/inlagg.pdf", "ARK2026-1/2/svar.txt");
                assertThat(erms)
                        .contains("Inlägget kom in", "<status value=\"open\"/>", "Hål i gatan &amp; &lt;annat&gt;");
            }
            case "secret" -> {
                assertThat(erms)
                        .contains(
                                "<title>Sekretess</title>",
                                "Orosanmälan om Zetterkvist",
                                "<regulation>OSL 26:1</regulation>",
                                "protected_sender");
                assertThat(LEDGER.accessesTo(secretCase)).isPositive();
            }
            case "removed" -> {
                assertThat(names).contains("ARK2026-3/1/bevis.png", "ARK2026-3/2/beslut.pdf");
                assertThat(text(files, "metadata/preservation/premis.xml"))
                        .contains("case.evidence-archived", "case.removal-decided");
            }
            case "voided" -> assertThat(erms).contains("obliterated", "Registrerad två gånger");
            default -> {
                assertThat(names)
                        .contains("ARM2026-5/" + ENTRIES + "/bilaga.jpg", "ARM2026-5/" + ENTRIES + "/bilaga.png");
                assertThat(erms).contains("<runningNumber>" + ENTRIES + "</runningNumber>");
            }
        }
    }

    private static String text(Map<String, byte[]> files, String path) {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith("/" + path) && !file.getKey().contains("/rep1/"))
                .map(file -> new String(file.getValue(), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever asks again tomorrow, when much else has happened, gets the same bytes. */
    @Test
    void thePackageIsTheSameTomorrow() throws Exception {
        fiveMatters();
        Path today = fetched(request("kommunarkivet", scope("removed")));
        byte[] before = Files.readAllBytes(today);
        posted(LEDGER.newCase(), "något annat");
        SEALER.seal();
        caughtUp();

        Path tomorrow = fetched(request("kommunarkivet", scope("removed")));

        assertThat(tomorrow).isEqualTo(today).hasBinaryContent(before);
    }

    /** What is in a history is enough for the offline verifier, long after us. */
    @Test
    void aHistoryIsVerifiedByTheOfflineVerifier() throws Exception {
        fiveMatters();
        Map<String, byte[]> files = Zips.read(fetched(request("kommunarkivet", scope("removed"))));

        Path bundle = BundleOf.history(folder.resolve("bundle.zip"), files);

        var said = new ByteArrayOutputStream();
        int exit = Verify.run(
                List.of("case", bundle.toString()),
                new PrintStream(said, true, UTF_8),
                new PrintStream(said, true, UTF_8));
        assertThat(exit).as(said.toString(UTF_8)).isZero();
        assertThat(said.toString(UTF_8)).contains("3 events", "1 file as sealed");
    }

    /** A byte of a history, or of a file that it names, is found though all three documents were made to agree with it. */
    @ParameterizedTest
    @CsvSource({
        "historik/inlagg-, payload, ADVERTISING, advertising, proof-wrong",
        "historik/inlagg-, proof, index, indey, proof-wrong",
        "1/inlagg.json, text, klockor, klackor, content-changed"
    })
    void aForgedHistoryIsFound(String file, String where, String word, String other, String code) throws Exception {
        fiveMatters();
        Path zip = fetched(request("kommunarkivet", scope("removed")));
        Map<String, byte[]> files = Zips.read(zip);
        String name = files.keySet().stream()
                .filter(n -> n.contains("/" + file))
                .findFirst()
                .orElseThrow();
        String before = new String(files.get(name), UTF_8);
        assertThat(before).contains(where, word);
        files.put(name, before.replace(word, other).getBytes(UTF_8));
        Remade.digests(files, name.substring(0, name.indexOf('/')));

        List<Finding> found = new PackageCheck(new Schemas(null)).check(Zips.write(zip, files), null);

        assertThat(found).extracting(Finding::code).contains(code);
    }

    @Test
    void aPeriodHoldsAllItsMatters() throws Exception {
        fiveMatters();
        String period = "\"from\":\"2026-11-20\",\"to\":\"2026-11-20\",\"authority\":\"ARK\"";

        UUID id = request("kommunarkivet", period);
        Map<String, byte[]> files = Zips.read(fetched(id));

        assertThat(text(files, "metadata/descriptive/ERMS.xml"))
                .contains(List.of(
                        "<objectId>ARK2026/1</objectId>",
                        "<objectId>ARK2026/2</objectId>",
                        "<objectId>ARK2026/3</objectId>",
                        "<objectId>ARK2026/4</objectId>"));
        JsonNode view = view(id);
        assertThat(view.path("matters")).hasSize(4);
        assertThat(view.path("done").asInt())
                .isEqualTo(view.path("total").asInt())
                .isEqualTo(7);
        UUID none = request("kommunarkivet", period + ",\"finished\":true");
        assertThat(done(none).path("failure").asString()).isEqualTo("nothing-to-archive");
    }

    /** A receipt is an event; whether it names the digest of this very file is seen beside the package. */
    @Test
    void aReceiptIsShownBesideItsPackage() throws Exception {
        fiveMatters();
        UUID id = request("kommunarkivet", scope("plain"));
        JsonNode ready = done(id);

        transferred(id, ready.path("sha256").asString(), "kommunarkivet");
        transferred(id, "00", "e-arkivet");
        caughtUp();

        JsonNode receipts = view(id).path("receipts");
        assertThat(receipts).hasSize(2);
        assertThat(receipts.get(0).path("agrees").asBoolean()).isTrue();
        assertThat(receipts.get(0).path("receipt").asString()).isEqualTo("Leverans 17");
        assertThat(receipts.get(1).path("agrees").asBoolean()).isFalse();
    }

    private static void transferred(UUID id, String sha256, String receiver) {
        var transfer = new TransferId(UUID.randomUUID());
        LEDGER.happened(new ArchiveTransferred(
                transfer,
                id,
                "inkom-" + id,
                sha256,
                10,
                receiver,
                LEDGER.text(new CaseId(transfer.value()), "Leverans 17"),
                new ArrayList<>(MATTERS.values()),
                new se.inkom.events.ids.OfficerId("arkiv.arne"),
                NOON));
    }

    @Test
    void refusesWhatItCannotPack() throws Exception {
        for (String body : List.of(
                "{\"receiver\":\"nobody\",\"matterId\":\"" + UUID.randomUUID() + "\",\"purpose\":\"x\"}",
                "{\"receiver\":\"kommunarkivet\",\"purpose\":\"x\"}",
                "{\"receiver\":\"kommunarkivet\",\"from\":\"2026-12-01\",\"to\":\"2026-11-01\",\"purpose\":\"x\"}",
                "{\"receiver\":\"kommunarkivet\",\"matterId\":\"" + UUID.randomUUID() + "\"}")) {
            http.perform(post("/api/archive-packages")
                            .with(archivist())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isBadRequest());
        }
        http.perform(get("/api/archive-packages").with(as("anna.lind", "case-officer")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/archive-packages/receivers").with(archivist()))
                .andExpect(jsonPath("$[0].receiver").value("e-arkivet"));
        UUID id = request("kommunarkivet", "\"matterId\":\"" + UUID.randomUUID() + "\"");
        assertThat(done(id).path("failure").asString()).isEqualTo("nothing-to-archive");
        http.perform(get("/api/archive-packages/{id}/file", id).with(archivist()))
                .andExpect(status().isConflict());
    }

    @Test
    void theSameKeyAsksOnce() throws Exception {
        String body = "{\"receiver\":\"kommunarkivet\",\"matterId\":\"" + UUID.randomUUID() + "\",\"purpose\":\"x\"}";
        var seen = new ArrayList<String>();
        for (String said : List.of(body, body, body.replace("\"x\"", "\"y\""))) {
            seen.add(http.perform(post("/api/archive-packages")
                            .with(archivist())
                            .header("Idempotency-Key", "once")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(said))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }

        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(seen.get(2)).contains("idempotency-key-reused");
    }
}
