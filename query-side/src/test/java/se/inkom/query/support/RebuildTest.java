package se.inkom.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.events.cases.CaseReopened;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** I9: a projection equals the fold of the ledger, however it came to be; and making it anew disturbs nobody (ADR 0018). */
class RebuildTest extends ReadingRoom {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcTemplate db = new JdbcTemplate(LEDGER.database().as("inkom_query"));

    @Autowired
    List<Projection> projections;

    /** A job goes on with its other projections after the one that a test waited for. */
    @AfterEach
    void untilEveryRebuildHasEnded() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        db.queryForList("select projection from query.rebuild where state = 'RUNNING'", String.class))
                .isEmpty());
    }

    @Test
    void aRebuiltProjectionEqualsTheLiveOne() throws Exception {
        someCases(20);
        caughtUp();
        Map<String, String> live = digests();
        List<String> indexes = indexes();
        for (String name : names()) {
            http.perform(post("/api/projections/{name}/rebuild", name).with(operator()))
                    .andExpect(status().isAccepted())
                    .andExpect(jsonPath("name").value(name))
                    .andExpect(jsonPath("state").value("LIVE"));
            ended(name, "DONE");
        }
        rebuildAll();
        caughtUp();
        assertThat(digests()).isEqualTo(live).isNotEmpty();
        assertThat(indexes()).isEqualTo(indexes);
        list().andExpect(jsonPath("items[*].name", containsInAnyOrder(names().toArray())))
                .andExpect(jsonPath("items[*].state", everyItem(is("LIVE"))))
                .andExpect(jsonPath("items[*].percent", everyItem(is(100.0))))
                .andExpect(jsonPath("items[*].rebuild.percent", everyItem(is(100.0))));
    }

    /** Readers see the old tables or the new ones, never fewer rows; what happens meanwhile is in the new ones too. */
    @Test
    void readersAndWritersGoOnDuringARebuild() throws Exception {
        someCases(10);
        caughtUp();
        long accesses = accesses();
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer = threads.submit(() -> {
                while (writing.get()) {
                    someCases(3);
                }
            });
            Future<?> reader = threads.submit(() -> {
                var before = new TreeMap<String, Long>();
                while (writing.get()) {
                    for (String table : tables()) {
                        // A day's sum that comes to nothing goes; what all of them count never shrinks.
                        String counted = table.equals("query.clock_day")
                                ? "coalesce(sum(received + again) filter (where dimension = 'ALL'), 0)"
                                : "count(*)";
                        long rows = db.queryForObject("select " + counted + " from " + table, Long.class);
                        assertThat(rows).as(table).isGreaterThanOrEqualTo(before.getOrDefault(table, 0L));
                        before.put(table, rows);
                    }
                }
            });
            try {
                rebuildAll();
                rebuildAll();
            } finally {
                writing.set(false);
            }
            writer.get();
            reader.get();
        }
        caughtUp();
        Map<String, String> live = digests();
        rebuildAll();
        assertThat(digests()).isEqualTo(live);
        // I6: nothing was opened, nothing requested
        assertThat(accesses()).isEqualTo(accesses);
    }

    /** A long reading holds the swap up, not the other way round; until then the rebuild can be cancelled. */
    @Test
    void waitsForReadersAndCanBeCancelled() throws Exception {
        someCases(2);
        caughtUp();
        Map<String, String> live = digests();
        try (var longReading = LEDGER.database().as("inkom_query").getConnection()) {
            longReading.setAutoCommit(false);
            longReading.createStatement().executeQuery("select count(*) from query.diary_entry");
            http.perform(post("/api/projections/diary/rebuild").with(operator()));
            await().until(() -> state("diary").equals("RUNNING"));
            http.perform(post("/api/projections/case-page/rebuild").with(operator()))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("type").value("urn:inkom:problem:rebuild-running"));
            read("/api/diary").andExpect(status().isOk());
            http.perform(delete("/api/projections/diary/rebuild").with(operator()))
                    .andExpect(status().isNoContent());
            ended("diary", "CANCELLED");
            noShadows();

            http.perform(delete("/api/projections/diary/rebuild").with(operator()))
                    .andExpect(status().isNoContent());
            await().untilAsserted(
                            () -> http.perform(post("/api/projections/rebuild").with(operator()))
                                    .andExpect(status().isAccepted()));
            ended("case-page", "DONE");
            assertThat(state("diary")).isEqualTo("RUNNING");
        }
        ended("diary", "DONE");
        assertThat(digests()).isEqualTo(live);
    }

    @Test
    void aFailingRebuildNamesTheEventAndLeavesTheLiveTables() throws Exception {
        someCases(3);
        CaseId id = LEDGER.newCase();
        var post = LEDGER.post(id, "Eva", "oläsligt");
        LEDGER.happened(received(id, "rebuild", post, NOON));
        caughtUp();
        Map<String, String> live = digests();
        long position =
                db.queryForObject("select position from ledger.event where aggregate_id = ?", Long.class, id.value());
        byte[] body = LEDGER.alter(post, new byte[] {1, 2, 3});
        try {
            http.perform(post("/api/projections/rebuild").with(operator())).andExpect(status().isAccepted());
            ended("case-queue", "FAILED");
            ended("case-page", "DONE");
            ended("diary", "DONE");
            list().andExpect(jsonPath("items[?(@.name == 'case-queue')].rebuild.error.position")
                            .value((int) position))
                    .andExpect(jsonPath("items[?(@.name == 'case-queue')].rebuild.error.event")
                            .value("PostReceived"))
                    .andExpect(
                            jsonPath("items[?(@.name == 'case-queue')].state").value("LIVE"));
            noShadows();
        } finally {
            LEDGER.alter(post, body);
        }
        assertThat(digests()).isEqualTo(live);
    }

    @Test
    void onlyTheOperatorRebuilds() throws Exception {
        http.perform(post("/api/projections/diary/rebuild").with(rut())).andExpect(status().isForbidden());
        http.perform(post("/api/projections/rebuild").with(rut())).andExpect(status().isForbidden());
        http.perform(delete("/api/projections/diary/rebuild").with(rut())).andExpect(status().isForbidden());
        http.perform(get("/api/projections").with(rut())).andExpect(status().isForbidden());
        http.perform(get("/api/cases").with(operator())).andExpect(status().isForbidden());
        http.perform(get("/api/diary").with(operator())).andExpect(status().isOk());
        http.perform(post("/api/projections/nothing/rebuild").with(operator())).andExpect(status().isNotFound());
        http.perform(delete("/api/projections/nothing/rebuild").with(operator()))
                .andExpect(status().isNotFound());
        http.perform(get("/api/cases")).andExpect(status().isUnauthorized());
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    private static void someCases(int howMany) {
        for (int i = 0; i < howMany; i++) {
            CaseId id = LEDGER.newCase();
            var post = LEDGER.post(id, "Eva", "Inlägg nummer " + i);
            LEDGER.happened(
                    received(id, "rebuild", post, NOON.plusSeconds(i)),
                    assigned(id, LEDGER.text(id, "skäl")),
                    edited(id, "rebuild", LEDGER.post(id, "Eva", "ändrat " + i), NOON, NOON.plusSeconds(100)));
            var matter = matter();
            LEDGER.happened(
                    opened(matter, new AuthorityId("REB"), NUMBERS.incrementAndGet(), LEDGER.text(id, "om " + i)),
                    entry(matter, 1, id, post, LEDGER.text(id, "beskrivning " + i), LocalDate.EPOCH));
            if (i % 3 == 0) {
                LEDGER.secret(id);
                LEDGER.happened(secrecyMarked(id));
            }
            if (i % 6 == 0) {
                LEDGER.open(id);
                LEDGER.happened(secrecyLifted(id, LEDGER.text(id, "prövat")));
            }
            LEDGER.happened(new CaseReopened(id, LEDGER.text(id, "åter"), null, ANNA, NOON));
        }
    }

    private void rebuildAll() throws Exception {
        // The thread of the rebuild before may be about to let go of the lock.
        await().untilAsserted(
                        () -> http.perform(post("/api/projections/rebuild").with(operator()))
                                .andExpect(status().isAccepted())
                                .andExpect(jsonPath("items[*].name", containsInAnyOrder(names().toArray()))));
        for (String name : names()) {
            ended(name, "DONE");
        }
        noShadows();
    }

    private void ended(String name, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(state(name)).isEqualTo(state));
    }

    private String state(String name) {
        return db.queryForObject("select state from query.rebuild where projection = ?", String.class, name);
    }

    private ResultActions list() throws Exception {
        return http.perform(get("/api/projections").with(operator()));
    }

    private void noShadows() {
        await().untilAsserted(() -> assertThat(db.queryForList(
                        "select relname from pg_class where relnamespace = 'query_shadow'::regnamespace", String.class))
                .isEmpty());
    }

    private List<String> names() {
        return projections.stream().map(Projection::name).toList();
    }

    private List<String> tables() {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .map(table -> "query." + table)
                .toList();
    }

    private List<String> indexes() {
        var all = new ArrayList<String>();
        for (String table : tables()) {
            all.addAll(db.queryForList(
                    "select indexdef from pg_indexes where schemaname || '.' || tablename = ? order by indexname",
                    String.class,
                    table));
            all.addAll(db.queryForList(
                    "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass order by conname",
                    String.class,
                    table));
            all.add(db.queryForObject(
                    "select relname || coalesce(reloptions::text, '') || relacl::text from pg_class where oid = ?::regclass",
                    String.class,
                    table));
        }
        return all;
    }

    private Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        for (String table : tables()) {
            digests.put(
                    table,
                    db.queryForObject(
                            "select count(*) || ' ' || md5(string_agg(r::text, ',' order by r::text)) from " + table
                                    + " r",
                            String.class));
        }
        return digests;
    }

    private long accesses() {
        return db.queryForObject("select count(*) from ledger.content_access", Long.class);
    }

    private static RequestPostProcessor operator() {
        return as("olle.strand", "operator");
    }
}
