package se.inkom.query.support;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.NOON;
import static se.inkom.query.testing.Facts.assigned;
import static se.inkom.query.testing.Facts.received;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** An event that cannot be handled is never skipped: its projection stands still, says so, and goes on when it is mended. */
class FailingProjectionTest extends ReadingRoom {
    @Test
    void standsStillVisiblyAndGoesOnWhenMended() throws Exception {
        CaseId id = LEDGER.newCase();
        ContentRef post = LEDGER.post(id, "Eva", "oläsligt");
        byte[] body = LEDGER.alter(post, new byte[] {1, 2, 3});
        LEDGER.happened(received(id, "failing", post, NOON));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> projections()
                .andExpect(jsonPath("items[?(@.name == 'case-queue')].state").value("FAILING"))
                .andExpect(
                        jsonPath("items[?(@.name == 'case-queue')].error.event").value("PostReceived"))
                .andExpect(jsonPath("items[?(@.name == 'diary')].state").value("LIVE"))
                .andExpect(content().string(not(containsString("oläsligt")))));
        http.perform(get("/actuator/health")).andExpect(status().isServiceUnavailable());
        http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        read("/api/cases/{id}?minVersion=1", id).andExpect(status().isInternalServerError());

        LEDGER.alter(post, body);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> projections()
                .andExpect(jsonPath("items[?(@.name == 'case-queue')].state").value("LIVE")));
        read("/api/cases?account=failing")
                .andExpect(jsonPath("items[0].excerpt").value("oläsligt"));
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    /** A batch that cannot be written is written up to the event that is to blame, which is named. */
    @Test
    void losesNothingOfTheBatchBeforeIt() throws Exception {
        caughtUp();
        CaseId before = LEDGER.newCase();
        CaseId id = LEDGER.newCase();
        CaseId after = LEDGER.newCase();
        ContentRef post = LEDGER.post(id, "Eva", "oläsligt");
        ContentRef readable = LEDGER.post(before, "Eva", "läsligt");
        byte[] body = LEDGER.alter(post, new byte[] {1, 2, 3});
        LEDGER.happenedTogether(
                received(before, "isolated", readable, NOON),
                assigned(before, null),
                received(id, "isolated", post, NOON),
                received(after, "isolated", readable, NOON));
        int position = new JdbcTemplate(LEDGER.database().as("inkom_query"))
                .queryForObject("select position from ledger.event where aggregate_id = ?", Integer.class, id.value());

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> projections()
                .andExpect(jsonPath("items[?(@.name == 'case-queue')].state").value("FAILING"))
                .andExpect(jsonPath("items[?(@.name == 'case-queue')].error.position")
                        .value(position))
                .andExpect(jsonPath("items[?(@.name == 'case-queue')].position").value(position - 1)));
        read("/api/cases?account=isolated")
                .andExpect(jsonPath("items[*].caseId", contains(before.toString())))
                .andExpect(jsonPath("items[0].version").value(2));

        LEDGER.alter(post, body);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> read("/api/cases?account=isolated")
                .andExpect(jsonPath("items.length()").value(3)));
    }

    private ResultActions projections() throws Exception {
        return http.perform(get("/api/projections").with(as("olle.strand", "operator")));
    }
}
