package se.inkom.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.query.testing.ReadingRoom;

/**
 * All forms of a large diary, in little memory. {@code -Dinkom.entries=1000000} is the size of ADR 0029's figures; run it with a
 * small {@code -Xmx}, which is what it proves.
 */
class ManyEntriesTest extends ReadingRoom {
    private static final int ENTRIES = Integer.getInteger("inkom.entries", 5_000);

    private final JdbcTemplate db = new JdbcTemplate(LEDGER.database().as("inkom_query"));

    /** Rows as the projection would write them; two entries to a matter. */
    private void fill() {
        db.update("""
                insert into query.diary_matter (matter_id, version, changed_at, authority, diary_number, year, number, status, subject,
                  opened_on, opened_by, refers_to)
                select ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 3, 0, 'XBIG', 'XBIG2026/' || n, 2026, n, 'OPEN',
                  'Synpunkt på gatubelysning, ' || n, '2026-01-01', 'rut.ek', ''
                from generate_series(1, ?) n""", ENTRIES / 2);
        db.update("""
                insert into query.diary_entry (matter_id, entry_number, position, changed_at, authority, diary_number, year, number,
                  status, subject, kind, direction, entry_date, counterpart, description, documents, registered_by, registered_at)
                select m.matter_id, e, 0, 0, m.authority, m.diary_number, m.year, m.number, m.status, m.subject, 'POST', 'INCOMING',
                  date '2026-01-01' + (m.number % 365), 'Åsa Öberg ' || m.number,
                  'Kommentar på kommunens sida om belysningen vid skolan, som har varit trasig i veckor; ' || m.number,
                  '[{"id":"00000000-0000-0007-0000-000000000001","sha256":"' || repeat('ab', 32)
                    || '","mediaType":"application/json","length":512}]', 'rut.ek', '2026-01-01T12:00:00Z'
                from query.diary_matter m, generate_series(1, 2) e where m.authority = 'XBIG'""");
        db.execute("analyze query.diary_entry");
    }

    @AfterEach
    void empty() {
        db.update("delete from query.diary_entry where authority = 'XBIG'");
        db.update("delete from query.diary_matter where authority = 'XBIG'");
    }

    @Test
    void everyFormOfALargeDiaryInLittleMemory() throws Exception {
        fill();
        caughtUp();
        var peak = new AtomicLong();
        var running = new AtomicBoolean(true);
        Thread watch = Thread.ofPlatform().start(() -> {
            while (running.get()) {
                Runtime jvm = Runtime.getRuntime();
                peak.accumulateAndGet(jvm.totalMemory() - jvm.freeMemory(), Math::max);
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        });
        long began = System.nanoTime();
        String id = JsonPath.read(
                http.perform(post("/api/diary/export")
                                .with(rut())
                                .contentType("application/json")
                                .content("{\"authority\": \"XBIG\"}"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.exportId");
        String view = await().atMost(Duration.ofMinutes(20))
                .until(
                        () -> read("/api/diary/export/{id}", id)
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8),
                        seen -> List.of("DONE", "FAILED").contains(JsonPath.<String>read(seen, "$.state")));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        running.set(false);
        watch.join();

        assertThat(JsonPath.<Integer>read(view, "$.manifest.counts.entries")).isEqualTo(ENTRIES);
        assertThat(JsonPath.<Integer>read(view, "$.manifest.counts.matters")).isEqualTo(ENTRIES / 2);
        System.out.printf(
                "%,d entries in 4 forms: %.1f s, heap at most %d MB of %d MB, files %s%n",
                ENTRIES,
                took.toMillis() / 1e3,
                peak.get() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                JsonPath.<List<Map<String, Object>>>read(view, "$.manifest.files").stream()
                        .map(file ->
                                file.get("name") + " " + ((Number) file.get("bytes")).longValue() / 1_000_000 + " MB")
                        .toList());
    }
}
