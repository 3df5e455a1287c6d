package se.inkom.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.events.cases.CaseReopened;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

class RebuildTest extends ReadingRoom {
    private static final List<String> NAMES = List.of("case-queue", "case-page", "case-deadline", "diary");

    @Autowired
    List<Projection> projections;

    /** I9: a projection equals the fold of the ledger, whatever was secret when. */
    @Test
    void aRebuiltProjectionEqualsTheLiveOne() throws Exception {
        someCases();
        caughtUp();
        Map<String, String> live = digests();
        for (String name : NAMES) {
            http.perform(post("/api/projections/{name}/rebuild", name).with(operator()))
                    .andExpect(status().isAccepted())
                    .andExpect(jsonPath("name").value(name));
        }
        caughtUp();
        assertThat(digests()).isEqualTo(live).isNotEmpty();
        http.perform(get("/api/projections").with(operator()))
                .andExpect(jsonPath("items[*].name", containsInAnyOrder(NAMES.toArray())))
                .andExpect(jsonPath("items[*].state", everyItem(is("LIVE"))))
                .andExpect(jsonPath("items[*].percent", everyItem(is(100.0))));
    }

    @Test
    void onlyTheOperatorRebuilds() throws Exception {
        http.perform(post("/api/projections/diary/rebuild").with(rut())).andExpect(status().isForbidden());
        http.perform(get("/api/projections").with(rut())).andExpect(status().isForbidden());
        http.perform(get("/api/cases").with(operator())).andExpect(status().isForbidden());
        http.perform(get("/api/diary").with(operator())).andExpect(status().isOk());
        http.perform(post("/api/projections/nothing/rebuild").with(operator())).andExpect(status().isNotFound());
        http.perform(get("/api/cases")).andExpect(status().isUnauthorized());
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    private static void someCases() {
        for (int i = 0; i < 20; i++) {
            CaseId id = LEDGER.newCase();
            var post = LEDGER.post(id, "Eva", "Inlägg nummer " + i);
            LEDGER.happened(
                    received(id, "rebuild", post, NOON.plusSeconds(i)),
                    assigned(id, LEDGER.text(id, "skäl")),
                    edited(id, "rebuild", LEDGER.post(id, "Eva", "ändrat " + i), NOON, NOON.plusSeconds(100)));
            var matter = matter();
            LEDGER.happened(
                    opened(matter, new AuthorityId("REB"), i + 1, LEDGER.text(id, "om " + i)),
                    entry(matter, 1, id, post, LEDGER.text(id, "beskrivning " + i), LocalDate.EPOCH));
            if (i % 3 == 0) {
                LEDGER.secret(id);
                LEDGER.happened(secrecyMarked(id));
            }
            if (i % 6 == 0) {
                LEDGER.open(id);
                LEDGER.happened(secrecyLifted(id, LEDGER.text(id, "prövat")));
            }
            LEDGER.happened(new CaseReopened(id, LEDGER.text(id, "åter"), ANNA, NOON));
        }
    }

    private Map<String, String> digests() {
        var db = new JdbcTemplate(LEDGER.database().as("inkom_query"));
        var digests = new TreeMap<String, String>();
        for (Projection projection : projections) {
            for (String table : projection.tables()) {
                digests.put(
                        table,
                        db.queryForObject(
                                "select count(*) || ' ' || md5(string_agg(r::text, ',' order by r::text)) from " + table
                                        + " r",
                                String.class));
            }
        }
        return digests;
    }

    private static RequestPostProcessor operator() {
        return as("olle.strand", "operator");
    }
}
