package se.inkom.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.NOON;
import static se.inkom.query.testing.Facts.received;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** An event that only a newer version knows is never skipped: every projection waits in front of it, says so, and goes on. */
class UnknownEventTest extends ReadingRoom {
    private final JdbcTemplate admin = new JdbcTemplate(LEDGER.database().as("postgres"));

    @Test
    void projectionsStopLoudlyInFrontOfWhatTheyDoNotKnow() throws Exception {
        CaseId before = aCase();
        long position = admin.queryForObject("select ledger.take_positions(1)", Long.class);
        admin.update(
                "insert into ledger.event values (?, gen_random_uuid(), ?, 1, 'case.abolished', 7, now(), ?, '{}')",
                position,
                before.value(),
                """
                {"caseId":"%s","classification":"QUESTION","classifiedBy":"anna.lind","classifiedAt":"2026-11-20T12:00:00Z"}""".formatted(before));
        CaseId after = aCase();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> projections()
                .andExpect(jsonPath("items[*].state", everyItem(is("FAILING"))))
                .andExpect(jsonPath("items[*].position", everyItem(is((int) position - 1))))
                .andExpect(jsonPath("items[*].error.position", everyItem(is((int) position))))
                .andExpect(jsonPath("items[*].error.event", everyItem(is("case.abolished revision 7"))))
                .andExpect(jsonPath("items[*].error.error", everyItem(is("UnknownEventType")))));
        http.perform(get("/actuator/health")).andExpect(status().isServiceUnavailable());
        read("/api/cases/{id}?minVersion=1", before).andExpect(status().isOk());
        read("/api/cases/{id}?minVersion=1", after).andExpect(status().isServiceUnavailable());

        upgrade(position);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> projections()
                .andExpect(jsonPath("items[*].state", everyItem(is("LIVE"))))
                .andExpect(jsonPath("items[*].error.event").isEmpty()));
        read("/api/cases/{id}?minVersion=2", before).andExpect(status().isOk());
        read("/api/cases/{id}?minVersion=1", after).andExpect(status().isOk());
    }

    /** As good as a version that knows it: from now on the event is one that this version can read. */
    private void upgrade(long position) {
        admin.execute("alter table ledger.event disable trigger user");
        assertThat(admin.update(
                        "update ledger.event set event_type = 'case.classified', revision = 1 where position = ?",
                        position))
                .isOne();
        admin.execute("alter table ledger.event enable trigger user");
    }

    private CaseId aCase() {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "unknown-event", LEDGER.post(id, "Eva", "Hej"), NOON));
        return id;
    }

    private ResultActions projections() throws Exception {
        return http.perform(get("/api/projections").with(as("olle.strand", "operator")));
    }
}
