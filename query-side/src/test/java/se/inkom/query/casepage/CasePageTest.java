package se.inkom.query.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.query.testing.ReadingRoom;

class CasePageTest extends ReadingRoom {

    @Test
    void showsStateTextsAndPeople() throws Exception {
        CaseId id = LEDGER.newCase();
        ContentRef post = LEDGER.post(id, "Eva Ek", "Ett hål i gatan");
        ContentRef answer = LEDGER.text(id, "Vi lagar det i morgon.");
        var effect = effect();
        LEDGER.happened(
                received(id, "cp", post, NOON),
                assigned(id, null),
                answered(id, effect, answer),
                published(id, effect, NOON.plusSeconds(60)));

        read("/api/cases/{id}?minVersion=4", id)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("caseId").value(id.toString()))
                .andExpect(jsonPath("status").value("ANSWERED"))
                .andExpect(jsonPath("versions[0].content.id").value(post.id().toString()))
                .andExpect(jsonPath("texts['" + post.id() + "'].text").value("Ett hål i gatan"))
                .andExpect(jsonPath("texts['" + post.id() + "'].author.name").value("Eva Ek"))
                .andExpect(jsonPath("texts['" + answer.id() + "'].text").value("Vi lagar det i morgon."))
                .andExpect(jsonPath("answers[0].state").value("DONE"))
                .andExpect(jsonPath("people['vera.gata'].function").value("Gatuingenjör"))
                .andExpect(jsonPath("masked").value(false));
        assertThat(LEDGER.accessesTo(id)).isZero();
    }

    @Test
    void waitsForAVersionButNotForEver() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "cp", LEDGER.post(id, "Eva", "x"), NOON));
        read("/api/cases/{id}?minVersion=1", id).andExpect(status().isOk());
        for (String path : new String[] {"/api/cases/{id}?minVersion=2", "/api/cases/{id}/history?minVersion=2"}) {
            read(path, id)
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(jsonPath("type").value("urn:inkom:problem:projection-behind"));
        }
        read("/api/cases/{id}?minVersion=1", UUID.randomUUID()).andExpect(status().isNotFound());
        read("/api/cases/{id}", UUID.randomUUID()).andExpect(status().isNotFound());
        read("/api/cases/{id}/history", UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void tellsTheStateAsOfAnyInstant() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.recorded(NOON, "system", "system", received(id, "cp", LEDGER.post(id, "Eva", "x"), NOON));
        LEDGER.recorded(NOON.plusSeconds(10), "anna.lind", "case-officer", assigned(id, null));
        LEDGER.recorded(NOON.plusSeconds(20), "anna.lind", "case-officer", new CaseClosed(id, ANNA, NOON));

        read("/api/cases/{id}/state?asOf=2026-11-20T11:59:59Z", id).andExpect(status().isNotFound());
        read("/api/cases/{id}/state?asOf=2026-11-20T12:00:00Z", id)
                .andExpect(jsonPath("status").value("NEW"));
        read("/api/cases/{id}/state?asOf=2026-11-20T12:00:10Z", id)
                .andExpect(jsonPath("status").value("ASSIGNED"))
                .andExpect(jsonPath("version").value(2));
        read("/api/cases/{id}/state?asOf=2027-01-01T00:00:00Z", id)
                .andExpect(jsonPath("status").value("CLOSED"));
        read("/api/cases/{id}/state?asOf=yesterday", id).andExpect(status().isBadRequest());
    }

    /** I7: nothing secret on the page; opening one by one, by those who may, each time with an access record first. */
    @Test
    void handsOutSecretContentOneByOneToThoseWhoMay() throws Exception {
        CaseId id = LEDGER.newCase();
        ContentRef post = LEDGER.post(id, "Eva Ek", "Min diagnos");
        LEDGER.happened(received(id, "cp", post, NOON), assigned(id, null));
        LEDGER.secret(id);
        LEDGER.happened(secrecyMarked(id));

        read("/api/cases/{id}?minVersion=3", id)
                .andExpect(jsonPath("masked").value(true))
                .andExpect(jsonPath("secrecy.provision").value("OSL 26:1"))
                .andExpect(content().string(not(containsString("diagnos"))))
                .andExpect(content().string(not(containsString("Eva Ek"))));
        String path = "/api/cases/" + id + "/contents/" + post.id();
        for (var reader :
                new String[][] {{"astrid.vik", "auditor"}, {"klara.nord", "communications"}, {"bo", "case-officer"}}) {
            http.perform(get(path).with(as(reader[0], reader[1]))).andExpect(status().isNotFound());
        }
        assertThat(LEDGER.accessesTo(id)).isZero();

        http.perform(get(path).with(as("anna.lind", "case-officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Min diagnos")));
        assertThat(LEDGER.accessesTo(id)).isOne();
        read(path).andExpect(status().isOk());
        assertThat(LEDGER.accessesTo(id)).isEqualTo(2);
    }

    @Test
    void handsOutFilesAsDownloads() throws Exception {
        CaseId id = LEDGER.newCase();
        CaseId other = LEDGER.newCase();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
        ContentRef file = LEDGER.file(id, "image/png", png);
        LEDGER.happened(
                received(id, "cp", LEDGER.post(id, "Eva", "x"), NOON),
                new EvidenceArchived(
                        id, new EvidenceId(UUID.randomUUID()), file, new VersionKey(NOON, "x"), ANNA, NOON));

        read("/api/cases/{id}/contents/{file}", id, file.id())
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"))
                .andExpect(content().bytes(png))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
        read("/api/cases/{id}/contents/{file}", other, file.id()).andExpect(status().isNotFound());
        read("/api/cases/{id}/contents/{file}", id, UUID.randomUUID()).andExpect(status().isNotFound());
    }
}
