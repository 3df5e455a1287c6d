package se.inkom.query.support;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.NOON;
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
    private final JdbcTemplate admin = new JdbcTemplate(LEDGER.database().as("postgres"));

    @Test
    void standsStillVisiblyAndGoesOnWhenMended() throws Exception {
        CaseId id = LEDGER.newCase();
        ContentRef post = LEDGER.post(id, "Eva", "oläsligt");
        byte[] body = admin.queryForObject("select body from ledger.content where id = ?", byte[].class, post.id());
        alter(post, new byte[] {1, 2, 3});
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

        alter(post, body);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> projections()
                .andExpect(jsonPath("items[?(@.name == 'case-queue')].state").value("LIVE")));
        read("/api/cases?account=failing")
                .andExpect(jsonPath("items[0].excerpt").value("oläsligt"));
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    private ResultActions projections() throws Exception {
        return http.perform(get("/api/projections").with(as("olle.strand", "operator")));
    }

    private void alter(ContentRef content, byte[] body) {
        admin.execute("alter table ledger.content disable trigger user");
        admin.update("update ledger.content set body = ? where id = ?", body, content.id());
        admin.execute("alter table ledger.content enable trigger user");
    }
}
