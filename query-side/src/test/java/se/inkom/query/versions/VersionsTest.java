package se.inkom.query.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.PostReceived;
import se.inkom.events.cases.RemovalExecuted;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** Every version is kept and shown beside the next; what its writer took away leaves ordinary display (D9, L22, N15). */
class VersionsTest extends ReadingRoom {

    @Test
    void showsVersionsSideBySideWithTheWordsThatChanged() throws Exception {
        CaseId id = LEDGER.newCase();
        PostReceived first = received(id, "vs", LEDGER.post(id, "Eva", "Ni är helt värdelösa"), NOON);
        LEDGER.happened(
                edited(id, "vs", LEDGER.post(id, "Eva", "Ni är helt underbara"), NOON, NOON.plusSeconds(60)),
                first,
                archived(id, first.version()));

        read("/api/cases/{id}/versions", id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("version").value(3))
                .andExpect(jsonPath("masked").value(false))
                .andExpect(jsonPath("versions[*].text", contains("Ni är helt värdelösa", "Ni är helt underbara")))
                .andExpect(jsonPath("versions[*].current", contains(false, true)))
                .andExpect(jsonPath("versions[*].evidence", contains(1, 0)))
                .andExpect(jsonPath("versions[0].changes", hasSize(0)))
                .andExpect(jsonPath("versions[1].changes[*].change", contains("SAME", "DELETED", "INSERTED")))
                .andExpect(jsonPath("versions[1].changes[*].text", contains("Ni är helt ", "värdelösa", "underbara")));
        assertThat(LEDGER.accessesTo(id)).isZero();
    }

    /** L22, N15: gone from list, search, page and versions; kept, with the law that says so, for those who may. */
    @Test
    void whatItsWriterTookAwayIsARestrictedRecord() throws Exception {
        CaseId id = LEDGER.newCase();
        ContentRef post = LEDGER.post(id, "Eva", "Jag ångrar mitt cykelställ");
        LEDGER.happened(received(id, "vs-gone", post, NOON), assigned(id, null));
        caughtUp();
        read("/api/cases?q=cykelställ").andExpect(jsonPath("items", hasSize(1)));

        LEDGER.happened(gone(id, "vs-gone", NOON.plusSeconds(60)));
        caughtUp();
        read("/api/cases?account=vs-gone")
                .andExpect(jsonPath("items[0].excerpt").value("Borttaget från plattformen"));
        read("/api/cases?q=cykelställ").andExpect(jsonPath("items", hasSize(0)));
        read("/api/cases/{id}?minVersion=3", id)
                .andExpect(jsonPath("restriction.ground", containsString("arkivlagen (1990:782)")))
                .andExpect(content().string(not(containsString("cykelställ"))));
        read("/api/cases/{id}/versions", id)
                .andExpect(jsonPath("masked").value(true))
                .andExpect(jsonPath("restriction.since").value("2026-11-20T12:01:00Z"))
                .andExpect(content().string(not(containsString("cykelställ"))));
        assertThat(LEDGER.accessesTo(id)).isZero();

        String path = "/api/cases/" + id + "/versions?open=true";
        String contentPath = "/api/cases/" + id + "/contents/" + post.id();
        for (String to : new String[] {path, contentPath}) {
            http.perform(get(to).with(as("astrid.vik", "auditor"))).andExpect(status().isNotFound());
            http.perform(get(to).with(as("bo", "case-officer"))).andExpect(status().isNotFound());
        }
        assertThat(LEDGER.accessesTo(id)).isZero();
        http.perform(get(path).with(as("anna.lind", "case-officer")))
                .andExpect(jsonPath("versions[0].text").value("Jag ångrar mitt cykelställ"));
        assertThat(LEDGER.accessesTo(id)).isOne();
        http.perform(get(contentPath).with(rut())).andExpect(status().isOk());
        assertThat(LEDGER.accessesTo(id)).isEqualTo(2);
    }

    /** Our own removal comes back to us as news; that makes no restricted record of it. */
    @Test
    void whatWeRemovedOurselvesStaysInOrdinaryDisplay() throws Exception {
        CaseId id = LEDGER.newCase();
        PostReceived first = received(id, "vs-ours", LEDGER.post(id, "Eva", "Köp klockor"), NOON);
        var removal = effect();
        LEDGER.happened(
                first,
                decided(id, removal, first.version(), RemovalGround.ADVERTISING, null, ANNA),
                gone(id, "vs-ours", NOON.plusSeconds(60)),
                new RemovalExecuted(id, removal, NOON.plusSeconds(61)));
        caughtUp();
        read("/api/cases?account=vs-ours")
                .andExpect(jsonPath("items[0].excerpt").value("Köp klockor"));
        read("/api/cases/{id}/versions", id)
                .andExpect(jsonPath("versions[0].text").value("Köp klockor"));
    }

    /** I7: secret words come out only after the access record is written; when it cannot be, nothing does. */
    @Test
    void readsNothingSecretWhenTheAccessRecordFails() throws Exception {
        CaseId id = LEDGER.newCase();
        ContentRef post = LEDGER.post(id, "Eva", "Min diagnos");
        LEDGER.happened(received(id, "vs-i7", post, NOON), assigned(id, null));
        LEDGER.secret(id);
        LEDGER.happened(secrecySuspected(id));
        caughtUp();
        read("/api/cases/{id}/versions", id).andExpect(jsonPath("masked").value(true));

        var admin = new JdbcTemplate(LEDGER.database().as("postgres"));
        admin.execute("revoke insert on ledger.content_access from inkom_query");
        try {
            for (String path : new String[] {
                "/api/cases/" + id + "/versions?open=true", "/api/cases/" + id + "/contents/" + post.id()
            }) {
                http.perform(get(path).with(rut()))
                        .andExpect(status().is5xxServerError())
                        .andExpect(content().string(not(containsString("diagnos"))));
            }
        } finally {
            admin.execute("grant insert on ledger.content_access to inkom_query");
        }
        http.perform(get("/api/cases/{id}/versions?open=true", id).with(rut()))
                .andExpect(jsonPath("versions[0].text").value("Min diagnos"));
        assertThat(LEDGER.accessesTo(id)).isOne();
    }
}
