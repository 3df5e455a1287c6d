package se.inkom.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.EntryVoided;
import se.inkom.events.registry.MatterClosed;
import se.inkom.events.registry.MatterOpened;
import se.inkom.events.registry.SecrecyMarking;
import se.inkom.query.testing.ReadingRoom;

/** Ordering an export, taking it home, having it again; what the night does by itself (ADR 0029). */
class ExportsTest extends ReadingRoom {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private MakeExport make;

    private MatterId registered(String authority, int number, String about) {
        MatterId matter = matter();
        CaseId id = LEDGER.newCase();
        LEDGER.happened(
                opened(matter, new AuthorityId(authority), number, LEDGER.text(id, "Ärende om " + about)),
                entry(
                        matter,
                        1,
                        id,
                        LEDGER.post(id, "Eva Ek", "inlägg"),
                        LEDGER.text(id, about),
                        DAY.plusDays(number)));
        return matter;
    }

    /** With a twin of every word. */
    private MatterId keptApart(String authority, int number) {
        MatterId matter = matter();
        CaseId id = LEDGER.newCase();
        ContentRef apart = LEDGER.text(id, "skyddat-ämne");
        LEDGER.happened(
                new MatterOpened(
                        matter,
                        new AuthorityId(authority),
                        new DiaryNumber(authority + "2026/" + number),
                        2026,
                        number,
                        new DiaryNumber("KS/2025:17"),
                        null,
                        apart,
                        DAY,
                        ANNA,
                        RUT,
                        NOON),
                new EntryRegistered(
                        matter,
                        1,
                        EntryKind.NOTE,
                        id,
                        EntryDirection.INTERNAL,
                        List.of(),
                        null,
                        LEDGER.text(id, "skyddad-person"),
                        null,
                        LEDGER.text(id, "skyddad-text"),
                        new SecrecyMarking("OSL 26:1", DAY, new AuthorityId(authority)),
                        DAY,
                        RUT,
                        NOON));
        return matter;
    }

    private String order(String body) throws Exception {
        String answer = http.perform(post("/api/diary/export")
                        .with(rut())
                        .contentType("application/json")
                        .content(body))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.exportId");
    }

    private String finished(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> read("/api/diary/export/{id}", id)
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8),
                        view -> Set.of("DONE", "FAILED").contains(JsonPath.<String>read(view, "$.state")));
    }

    private byte[] file(String id, String name) throws Exception {
        return read("/api/diary/export/{id}/files/{name}", id, name)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void theManifestSaysWhatTheFilesAre() throws Exception {
        registered("XMA", 1, "gatan");
        MatterId closed = registered("XMA", 2, "badet");
        LEDGER.happened(
                new MatterClosed(closed, true, DAY.plusDays(3), RUT, NOON),
                new EntryVoided(closed, 1, LEDGER.text(LEDGER.newCase(), "Dubblett"), RUT, NOON));
        caughtUp();

        String id = order("{\"authority\": \"XMA\", \"bom\": true}");
        String view = finished(id);
        assertThat(JsonPath.<String>read(view, "$.state")).isEqualTo("DONE");
        assertThat(JsonPath.<Integer>read(view, "$.manifest.counts.entries")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(view, "$.manifest.counts.voided")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(view, "$.manifest.series[0].last")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(view, "$.manifest.positions.upTo")).isPositive();
        List<String> names = JsonPath.read(view, "$.manifest.files[*].name");
        List<String> digests = JsonPath.read(view, "$.manifest.files[*].sha256");
        assertThat(names).containsExactly("diarium.csv", "diarium.xlsx", "diarium.jsonl", "diarium.xml");
        for (int i = 0; i < names.size(); i++) {
            assertThat(sha256(file(id, names.get(i)))).isEqualTo(digests.get(i));
        }
        assertThat(new String(file(id, "diarium.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFMyndighet,Diarienummer")
                .contains("XMA2026/2", "Ad acta", "Dubblett");
        assertThat(JsonPath.<String>read(new String(file(id, "manifest.json"), StandardCharsets.UTF_8), "$.format"))
                .isEqualTo("inkom-diary-export/1");
        SchemaFactory.newDefaultInstance()
                .newSchema(getClass().getResource("/schemas/diary-export-1.xsd"))
                .newValidator()
                .validate(new StreamSource(new java.io.ByteArrayInputStream(file(id, "diarium.xml"))));

        byte[] whole = file(id, "diarium.jsonl");
        http.perform(get("/api/diary/export/{id}/files/diarium.jsonl", id)
                        .with(rut())
                        .header("Range", "bytes=100-"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("ETag", "\"" + sha256(whole) + "\""))
                .andExpect(content().bytes(Arrays.copyOfRange(whole, 100, whole.length)));
        read("/api/diary/export/{id}/files/{name}", id, "..%2Fdiarium.csv").andExpect(status().is4xxClientError());
        read("/api/diary/export/{id}/files/diarium.pdf", id).andExpect(status().isNotFound());
    }

    /** Byte-stable: the same range gives the same bytes, and when it cannot it says so. */
    @Test
    void theSameRangeIsTheSameBytesOrRefused() throws Exception {
        MatterId matter = registered("XST", 1, "gatan");
        registered("XST", 2, "badet");
        caughtUp();
        String first = finished(order("{\"authority\": \"XST\"}"));
        int upTo = JsonPath.read(first, "$.manifest.positions.upTo");

        registered("XST", 3, "skolan");
        caughtUp();
        String again = finished(order("{\"authority\": \"XST\", \"upTo\": " + upTo + "}"));
        assertThat(JsonPath.<Object>read(again, "$.manifest")).isEqualTo(JsonPath.read(first, "$.manifest"));
        String since = finished(order("{\"authority\": \"XST\", \"changedSince\": " + upTo + "}"));
        assertThat(JsonPath.<List<Integer>>read(since, "$.manifest.series[*].first"))
                .containsExactly(3);
        assertThat(JsonPath.<Integer>read(since, "$.manifest.counts.entries")).isEqualTo(1);

        LEDGER.happened(new MatterClosed(matter, false, DAY, RUT, NOON));
        caughtUp();
        String overtaken =
                finished(order("{\"authority\": \"XST\", \"matterStatus\": \"OPEN\", \"upTo\": " + upTo + "}"));
        assertThat(JsonPath.<String>read(overtaken, "$.state")).isEqualTo("FAILED");
        assertThat(JsonPath.<String>read(overtaken, "$.failure")).isEqualTo("range-overtaken");
    }

    @Test
    void whatIsKeptApartLeavesOnlyOnRecord() throws Exception {
        keptApart("XPR", 1);
        caughtUp();
        String open = finished(order("{\"authority\": \"XPR\"}"));
        for (String name : JsonPath.<List<String>>read(open, "$.manifest.files[*].name")) {
            byte[] bytes = file(JsonPath.read(open, "$.exportId"), name);
            String text = name.endsWith("xlsx") ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).contains("XPR2026/1").contains("Sekretess").doesNotContain("skydda");
        }

        http.perform(post("/api/diary/export")
                        .with(rut())
                        .contentType("application/json")
                        .content("{\"variant\": \"PROTECTED\"}"))
                .andExpect(jsonPath("type").value("urn:inkom:problem:purpose-missing"));
        String wanted = "{\"authority\": \"XPR\", \"variant\": \"PROTECTED\", \"purpose\": \"arkivering\"}";
        order(wanted, as("ada.ark", "archivist")).andExpect(status().isForbidden());
        order(wanted, as("anna.lind", "case-officer")).andExpect(status().isForbidden());
        var db = new JdbcTemplate(LEDGER.database().as("inkom_query"));
        String id = order(wanted);
        String guarded = finished(id);
        assertThat(JsonPath.<Integer>read(guarded, "$.manifest.counts.restricted"))
                .isEqualTo(1);
        assertThat(db.queryForObject(
                        "select count(*) from ledger.content_access where reader = 'rut.ek' and purpose = 'export: arkivering'",
                        Integer.class))
                .isEqualTo(3);
        assertThat(new String(file(id, "diarium.jsonl"), StandardCharsets.UTF_8))
                .contains("skyddat-ämne", "skyddad-person", "skyddad-text", "\"restricted\":true");
        assertThat(unzipped(file(id, "diarium.xlsx"))).contains("Skyddad beskrivning", "skyddad-text");
        assertThat(db.queryForObject(
                        "select count(*) from query.diary_export_reading where export_id = ?",
                        Integer.class,
                        UUID.fromString(id)))
                .isEqualTo(2);
        http.perform(get("/api/diary/export/{id}/files/diarium.csv", id).with(as("ada.ark", "archivist")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not("skyddad")));
    }

    private org.springframework.test.web.servlet.ResultActions order(String body, RequestPostProcessor who)
            throws Exception {
        return http.perform(post("/api/diary/export")
                .with(who)
                .contentType("application/json")
                .content(body));
    }

    private static String unzipped(byte[] xlsx) throws Exception {
        var text = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(xlsx))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void theSameOrderIsTakenOnce() throws Exception {
        for (int i = 0; i < 2; i++) {
            http.perform(post("/api/diary/export")
                            .with(rut())
                            .header("Idempotency-Key", "x-1")
                            .contentType("application/json")
                            .content("{\"authority\": \"XID\", \"formats\": [\"CSV\"]}"))
                    .andExpect(status().isAccepted());
        }
        http.perform(post("/api/diary/export")
                        .with(rut())
                        .header("Idempotency-Key", "x-1")
                        .contentType("application/json")
                        .content("{\"authority\": \"XID\"}"))
                .andExpect(jsonPath("type").value("urn:inkom:problem:idempotency-key-reused"));
        String list =
                read("/api/diary/export?limit=200").andReturn().getResponse().getContentAsString();
        assertThat(JsonPath.<List<Object>>read(list, "$.items[?(@.wanted.authority == 'XID')]"))
                .hasSize(1);
        assertThat(JsonPath.<String>read(list, "$.nextDaily")).isNotNull();
    }

    /**
     * A process that died left a table that says how many lines are safe, and a file with more behind them. What comes of it is
     * what would have come anyway, and the lines that were safe were not read again.
     */
    @Test
    void anInterruptedExportGoesOnWhereItEnded() throws Exception {
        for (int i = 1; i <= 4; i++) {
            registered("XRE", i, "gata " + i);
        }
        caughtUp();
        String whole = finished(order("{\"authority\": \"XRE\", \"formats\": [\"JSONL\"]}"));
        String bytes = new String(file(JsonPath.read(whole, "$.exportId"), "diarium.jsonl"), StandardCharsets.UTF_8);
        int upTo = JsonPath.read(whole, "$.manifest.positions.upTo");
        String safe = bytes.substring(0, bytes.indexOf("\n", bytes.indexOf("\n") + 1) + 1);

        String resumed = died(upTo, safe.replace("gata", "GATA"), "{\"half a li");
        assertThat(new String(file(resumed, "diarium.jsonl"), StandardCharsets.UTF_8))
                .isEqualTo(safe.replace("gata", "GATA") + bytes.substring(safe.length()));

        LEDGER.happened(new MatterClosed(matterOf(bytes), false, DAY, RUT, NOON));
        caughtUp();
        String anew = died(upTo, safe.replace("gata", "GATA"), "");
        assertThat(new String(file(anew, "diarium.jsonl"), StandardCharsets.UTF_8))
                .contains("CLOSED")
                .doesNotContain("GATA");
    }

    private static MatterId matterOf(String lines) {
        return new MatterId(
                UUID.fromString(JsonPath.read(lines.lines().findFirst().orElseThrow(), "$.matterId")));
    }

    private String died(long upTo, String safe, String unsafe) throws Exception {
        UUID id = UUID.randomUUID();
        Path folder = Files.createDirectories(make.folderOf(id));
        Files.writeString(folder.resolve(".lines"), safe + unsafe);
        new JdbcTemplate(LEDGER.database().as("inkom_query"))
                .update("""
                insert into query.diary_export (export_id, ordered_at, ordered_by, wanted, request_digest, state, up_to, lines,
                  bytes, next_try_at)
                values (?, now(), 'rut.ek', '{"variant":"PUBLIC","formats":["JSONL"],"bom":false,"authority":"XRE"}', 'x', 'RUNNING',
                  ?, ?, ?, '2026-01-01')""", id, upTo, safe.lines().count(), safe.getBytes(StandardCharsets.UTF_8).length);
        assertThat(JsonPath.<String>read(finished(id.toString()), "$.state")).isEqualTo("DONE");
        return id.toString();
    }

    @Test
    void everyNightTheWholeDiaryGoesToTheShare() throws Exception {
        registered("XNA", 1, "gatan");
        caughtUp();
        time.is(Instant.parse("2026-11-20T22:56:00Z")); // 23.56 in Stockholm
        try {
            Path share = LEDGER.folder().resolve("share/diarium-2026-11-20-PUBLIC");
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(share.resolve("manifest.json")));
            String manifest = Files.readString(share.resolve("manifest.json"));
            for (String name : JsonPath.<List<String>>read(manifest, "$.files[*].name")) {
                List<String> digest = JsonPath.read(manifest, "$.files[?(@.name == '" + name + "')].sha256");
                assertThat(sha256(Files.readAllBytes(share.resolve(name)))).isEqualTo(digest.getFirst());
            }
            assertThat(Files.readString(share.resolve("diarium.csv"))).contains("XNA2026/1");
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                String list = read("/api/diary/export?limit=200")
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(JsonPath.<List<String>>read(
                                list, "$.items[?(@.dailyOn == '2026-11-20')].deliveries[*].deliveredAt"))
                        .hasSize(1);
                assertThat(JsonPath.<String>read(list, "$.nextDaily")).isEqualTo("2026-11-21T22:55:00Z");
            });
        } finally {
            time.is(NOON);
        }
    }
}
