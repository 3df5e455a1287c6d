package se.inkom.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.proofs.cli.Verify;
import se.inkom.query.testing.ReadingRoom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is handed to a stranger, checked with the stranger's own program (I10). */
class AuditTest extends ReadingRoom {
    private static final JdbcTemplate ADMIN = new JdbcTemplate(LEDGER.database().as("postgres"));
    private static final TestSealer SEALER = TestSealer.of(LEDGER);
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    @TempDir
    Path folder;

    /** The last thing the verifier said. */
    private String said = "";

    @Test
    void aBundleIsVerifiedByTheOfflineVerifier() throws Exception {
        CaseId id = aCaseWithEvidence();
        SEALER.seal();

        byte[] bundle = bundle(id);

        assertThat(verify(bundle)).as(said).isZero();
        assertThat(said).contains("3 events", "1 file as sealed");
        Map<String, byte[]> files = unzip(bundle);
        long first = positionOf(id, 0);
        assertThat(files)
                .containsKeys(
                        "checkpoint", "vkeys", "bundle.txt", "evidence.txt", "events/%012d.proof".formatted(first));
        assertThat(files.get("events/%012d.payload.json".formatted(first)))
                .as("the bytes as stored")
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(ADMIN.queryForObject(
                        "select payload from ledger.event where position = ?", String.class, first));
    }

    /** The same case gives the same bytes, also after much else was sealed: complete tiles, and a checkpoint that stays. */
    @Test
    void aBundleIsTheSameTomorrow() throws Exception {
        CaseId id = aCaseWithEvidence();
        SEALER.seal();
        byte[] today = bundle(id);
        manyOtherEvents(600);
        SEALER.seal();

        byte[] tomorrow = bundle(id);

        assertThat(tomorrow).isEqualTo(today);
        CaseId late = aCaseWithEvidence();
        SEALER.seal();
        assertThat(verify(bundle(late))).as(said).isZero();
    }

    /** I2: what somebody with the database in hand changes, the stranger sees, and where. */
    @ParameterizedTest
    @CsvSource({
        "payload, 'replace(payload, ''BY_HAND'', ''ACCOUNT_DEFAULT'') || '' '''",
        "metadata, 'replace(metadata, ''anna.lind'', ''bo.ek'')'",
        "recorded_at, 'recorded_at + interval ''1 microsecond'''",
        "event_type, '''case.closed'''"
    })
    void aChangedRowIsFoundAtItsPosition(String column, String value) throws Exception {
        CaseId id = aCaseWithEvidence();
        manyOtherEvents(300);
        SEALER.seal();
        caughtUp();
        long changed = positionOf(id, 1);
        Object original = ADMIN.queryForMap("select * from ledger.event where position = ?", changed)
                .get(column);
        tamper("update ledger.event set " + column + " = " + value + " where position = " + changed);
        try {
            assertThat(verify(bundle(id))).as(said).isEqualTo(1);
            assertThat(said).contains("First bad position: " + changed);
        } finally {
            ADMIN.execute("alter table ledger.event disable trigger user");
            ADMIN.update("update ledger.event set " + column + " = ? where position = ?", original, changed);
            ADMIN.execute("alter table ledger.event enable trigger user");
        }
        assertThat(verify(bundle(id))).as(said).isZero();
    }

    @Test
    void aChangeAtTheEdgeOfTheTreeIsFoundToo() throws Exception {
        CaseId id = aCaseWithEvidence();
        SEALER.seal();
        caughtUp();
        long changed = positionOf(id, 0);
        tamper("update ledger.event set revision = revision + 1 where position = " + changed);
        try {
            assertThat(verify(bundle(id))).as(said).isEqualTo(1);
            assertThat(said).contains("First bad position: " + changed);
        } finally {
            tamper("update ledger.event set revision = revision - 1 where position = " + changed);
        }
    }

    @Test
    void waitsForTheSealButNotForEver() throws Exception {
        SEALER.seal();
        CaseId id = aCaseWithEvidence();

        read("/api/audit/cases/{id}/bundle", id)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("type").value("urn:inkom:problem:not-sealed-yet"));

        SEALER.seal();
        read("/api/audit/cases/{id}/bundle", id).andExpect(status().isOk());
    }

    /** I7, R51: secret evidence stays where it is, unless somebody who may says why; then the door's record comes first. */
    @Test
    void secretEvidenceIsNamedAndLeftOut() throws Exception {
        CaseId id = aCaseWithEvidence();
        LEDGER.secret(id);
        LEDGER.happened(secrecyMarked(id));
        SEALER.seal();

        byte[] closed = bundle(id);
        assertThat(verify(closed)).as(said).isZero();
        assertThat(said).contains("1 named but not in this bundle");
        assertThat(unzip(closed).keySet()).noneMatch(name -> name.startsWith("evidence/"));
        assertThat(LEDGER.accessesTo(id)).isZero();

        String path = "/api/audit/cases/" + id + "/bundle?include=secret";
        ask(path, "astrid.vik", "auditor").andExpect(status().isBadRequest());
        ask(path + "&purpose=%20", "astrid.vik", "auditor").andExpect(status().isBadRequest());
        ask(path + "&purpose=arkiv", "arne.falk", "archivist").andExpect(status().isNotFound());
        assertThat(LEDGER.accessesTo(id)).isZero();

        byte[] opened = bytes(ask(path + "&purpose=granskning 7", "astrid.vik", "auditor"));
        assertThat(verify(opened)).as(said).isZero();
        assertThat(said).contains("1 file as sealed");
        assertThat(ADMIN.queryForMap("select reader, purpose from ledger.content_access where case_id = ?", id.value()))
                .containsEntry("reader", "astrid.vik")
                .containsEntry("purpose", "case-bundle: granskning 7");
    }

    /** Evidence that was disposed of or damaged is named by its digest; what is handed out is what was sealed. */
    @Test
    void evidenceThatIsGoneIsNamed() throws Exception {
        CaseId id = aCaseWithEvidence();
        SEALER.seal();
        ADMIN.update("delete from ledger.content where case_id = ? and media_type = 'image/png'", id.value());

        assertThat(verify(bundle(id))).as(said).isZero();
        assertThat(said).contains("1 named but not in this bundle");
    }

    @Test
    void isForThoseWhoAudit() throws Exception {
        CaseId id = aCaseWithEvidence();
        SEALER.seal();
        String bundle = "/api/audit/cases/" + id + "/bundle";
        for (String role : List.of("auditor", "archivist", "registrar")) {
            ask(bundle, "x", role).andExpect(status().isOk());
        }
        for (String role : List.of("case-officer", "manager", "communications", "information-officer", "operator")) {
            ask(bundle, "x", role).andExpect(status().isForbidden());
            ask("/api/audit/events", "x", role).andExpect(status().isForbidden());
            ask("/api/audit/checkpoints/latest", "x", role).andExpect(status().isOk());
        }
        ask("/api/audit/cases/" + UUID.randomUUID() + "/bundle", "x", "auditor").andExpect(status().isNotFound());
        var matter = matter();
        LEDGER.happened(opened(matter, KS, 4711, LEDGER.text(id, "x")));
        ask("/api/audit/cases/" + matter + "/bundle", "x", "auditor").andExpect(status().isNotFound());
    }

    @Test
    void listsCheckpointsNewestFirst() throws Exception {
        for (int i = 0; i < 3; i++) {
            aCaseWithEvidence();
            SEALER.seal();
        }
        String note = SEALER.seal().toString();
        ADMIN.update(
                "insert into ledger.checkpoint_timestamp select epoch, size, 'TSA', '\\x3003', now() from ledger.checkpoint order by size desc limit 1 on conflict do nothing");

        ask("/api/audit/checkpoints/latest", "astrid.vik", "auditor")
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(content().string(note));
        var first = JSON.readTree(bytes(ask("/api/audit/checkpoints?limit=2", "astrid.vik", "auditor")));
        assertThat(first.at("/items/0/note").asString()).isEqualTo(note);
        assertThat(first.at("/items/0/timestamps/0/authority").asString()).isEqualTo("TSA");
        ask("/api/audit/checkpoints?limit=2&cursor=" + first.get("nextCursor").asString(), "astrid.vik", "auditor")
                .andExpect(jsonPath("items[0].size")
                        .value(org.hamcrest.Matchers.lessThan(
                                first.at("/items/1/size").asInt())));
        ask("/api/audit/checkpoints?cursor=YQ", "astrid.vik", "auditor").andExpect(status().isBadRequest());
        ADMIN.execute("alter table ledger.checkpoint_timestamp disable trigger user");
        ADMIN.update("delete from ledger.checkpoint_timestamp");
        ADMIN.execute("alter table ledger.checkpoint_timestamp enable trigger user");
    }

    @Test
    void streamsEventsAsTheyAreStored() throws Exception {
        manyOtherEvents(1500);
        long head = ADMIN.queryForObject("select position from ledger.event_head", Long.class);

        String lines = new String(
                bytes(ask("/api/audit/events?limit=100000", "astrid.vik", "auditor")
                        .andExpect(content().contentType("application/x-ndjson"))),
                StandardCharsets.UTF_8);

        List<JsonNode> events = lines.lines().map(JSON::readTree).toList();
        assertThat(events)
                .extracting(e -> e.get("position").asLong())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) head)
                        .mapToObj(Long::valueOf)
                        .toList());
        String stored = ADMIN.queryForObject("select payload from ledger.event where position = ?", String.class, head);
        assertThat(lines)
                .endsWith(",\"payload\":" + stored + ",\"metadata\":"
                        + ADMIN.queryForObject(
                                "select metadata from ledger.event where position = ?", String.class, head)
                        + "}\n");
        ask("/api/audit/events?after=" + (head - 2) + "&limit=1", "astrid.vik", "auditor")
                .andExpect(jsonPath("position").value(head - 1));
        ask("/api/audit/events?after=" + head, "astrid.vik", "auditor")
                .andExpect(content().string(""));
        ask("/api/audit/events?limit=0", "astrid.vik", "auditor").andExpect(status().isBadRequest());
    }

    private static final JsonMapper JSON = new JsonMapper();

    private CaseId aCaseWithEvidence() {
        CaseId id = LEDGER.newCase();
        ContentRef picture = LEDGER.file(id, "image/png", PICTURE);
        LEDGER.happened(
                received(id, "audit", LEDGER.post(id, "Eva", "x"), NOON),
                assigned(id, LEDGER.text(id, "Kan gatorna bäst")),
                new EvidenceArchived(
                        id, new EvidenceId(UUID.randomUUID()), picture, new VersionKey(NOON, "x"), ANNA, NOON));
        return id;
    }

    /** Of one more case; written at once, since only their number matters. */
    private static void manyOtherEvents(int count) {
        var id = LEDGER.newCase();
        LEDGER.happened(received(id, "audit", LEDGER.post(id, "Eva", "x"), NOON));
        ADMIN.update("""
                with head as materialized (select ledger.take_positions(?) as first)
                insert into ledger.event
                select head.first + n - 1, gen_random_uuid(), ?, n, 'case.classified', 1, now(),
                       '{"caseId":"' || ?::text || '","classification":"QUESTION","classifiedBy":"anna.lind","classifiedAt":"2026-11-20T12:00:00Z"}',
                       '{"actor":"anna.lind"}'
                from head, generate_series(1, ?) n
                """, count, id.value(), id.toString(), count);
    }

    private static long positionOf(CaseId id, int sequence) {
        return ADMIN.queryForObject(
                "select position from ledger.event where aggregate_id = ? and sequence_number = ?",
                Long.class,
                id.value(),
                sequence);
    }

    private static void tamper(String sql) {
        ADMIN.execute("alter table ledger.event disable trigger user");
        assertThat(ADMIN.update(sql)).isOne();
        ADMIN.execute("alter table ledger.event enable trigger user");
    }

    private ResultActions ask(String path, String subject, String role) throws Exception {
        RequestPostProcessor reader = as(subject, role);
        return http.perform(get(java.net.URI.create(path.replace(" ", "%20"))).with(reader));
    }

    private byte[] bundle(CaseId id) throws Exception {
        return bytes(ask("/api/audit/cases/" + id + "/bundle", "astrid.vik", "auditor"));
    }

    private static byte[] bytes(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    }

    /** The exit code of {@code ./inkom verify case}, with the key from elsewhere. */
    private int verify(byte[] bundle) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Verify.run(List.of("case", file.toString(), "--key", SEALER.vkey()), print, print);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static Map<String, byte[]> unzip(byte[] bundle) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
