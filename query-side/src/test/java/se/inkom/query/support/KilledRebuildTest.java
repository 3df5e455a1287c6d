package se.inkom.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** kill -9 of an instance in the middle of a rebuild: the other one's tables are whole, and it can rebuild them itself. */
@Tag("slow")
class KilledRebuildTest extends ReadingRoom {
    private final JdbcTemplate db = new JdbcTemplate(LEDGER.database().as("inkom_query"));

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    List<Projection> projections;

    @Test
    void leavesTheLiveTablesWholeAndTheNextOneTidiesUp(@TempDir Path folder) throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "killed", LEDGER.post(id, "Eva", "kvar"), NOON));
        caughtUp();
        try (var longReading = LEDGER.database().as("inkom_query").getConnection()) {
            longReading.setAutoCommit(false);
            for (Projection projection : projections) {
                longReading
                        .createStatement()
                        .executeQuery("select count(*) from query."
                                + projection.tables().getFirst());
            }
            Process other = secondInstance(folder.resolve("log"));
            try {
                await().atMost(Duration.ofSeconds(90)).until(() -> running() == projections.size());
                http.perform(post("/api/projections/diary/rebuild").with(operator()))
                        .andExpect(status().isConflict());
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
        await().untilAsserted(() -> http.perform(get("/api/projections").with(operator()))
                .andExpect(jsonPath("items[*].rebuild.state", everyItem(is("INTERRUPTED")))));
        read("/api/cases?account=killed").andExpect(jsonPath("items[0].excerpt").value("kvar"));
        assertThat(shadows()).isNotEmpty();

        rebuilds.start();
        assertThat(shadows()).isEmpty();
        assertThat(running()).isZero();

        http.perform(post("/api/projections/rebuild").with(operator())).andExpect(status().isAccepted());
        await().untilAsserted(() -> assertThat(
                        db.queryForObject("select count(*) from query.rebuild where state = 'DONE'", Integer.class))
                .isEqualTo(projections.size()));
        read("/api/cases?account=killed").andExpect(jsonPath("items[0].excerpt").value("kvar"));
    }

    private static Process secondInstance(Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        // Else a library's own configuration on the class path writes a log file where it stands.
                        "-Dlogging.config=" + System.getProperty("logging.config"),
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RebuildAndWait.class.getName(),
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--spring.datasource.url=" + LEDGER.database().url(),
                        "--inkom.vault.key-file=" + LEDGER.folder().resolve("keys"),
                        "--inkom.vault.archive=" + LEDGER.folder().resolve("archive"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** With new tables filled and nothing left to do but to swap them. */
    private int running() {
        return db.queryForObject(
                "select count(*) from query.rebuild where state = 'RUNNING'"
                        + " and position = (select position from ledger.event_head)",
                Integer.class);
    }

    private List<String> shadows() {
        return db.queryForList(
                "select relname from pg_class where relnamespace = 'query_shadow'::regnamespace", String.class);
    }

    private static RequestPostProcessor operator() {
        return as("olle.strand", "operator");
    }
}
