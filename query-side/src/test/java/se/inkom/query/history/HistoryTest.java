package se.inkom.query.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static se.inkom.query.testing.Facts.*;

import org.junit.jupiter.api.Test;
import se.inkom.events.cases.CaseRegistered;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.PostVersion;
import se.inkom.events.cases.RegistrationKind;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalDecided;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.cases.RemovalMethod;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.EvidenceId;
import se.inkom.query.testing.ReadingRoom;

class HistoryTest extends ReadingRoom {

    @Test
    void tellsWhoDidWhatWhenAndWhy() throws Exception {
        CaseId id = LEDGER.newCase();
        var answer = effect();
        LEDGER.recorded(NOON, "inkom", "system", received(id, "kungalv-facebook", LEDGER.post(id, "Eva", "x"), NOON));
        LEDGER.recorded(
                NOON.plusSeconds(1), "anna.lind", "case-officer", assigned(id, LEDGER.text(id, "Kan gatorna bäst")));
        LEDGER.recorded(
                NOON.plusSeconds(2), "anna.lind", "case-officer", answered(id, answer, LEDGER.text(id, "I maj.")));
        LEDGER.recorded(
                NOON.plusSeconds(3),
                "rut.ek",
                "registrar",
                new CaseRegistered(id, RegistrationKind.NEW, matter(), new DiaryNumber("KS2026/1"), 1, RUT, NOON));
        LEDGER.recorded(
                NOON.plusSeconds(4),
                "anna.lind",
                "case-officer",
                new RemovalDecided(
                        id,
                        effect(),
                        RemovalGround.HATE_OR_HARASSMENT,
                        RemovalBasis.LAW,
                        LegalGround.AGITATION,
                        RemovalMethod.REMOVE,
                        new PostVersion(new VersionKey(NOON, "x"), LEDGER.text(id, "x")),
                        new EvidenceId(id.value()),
                        null,
                        ANNA,
                        NOON));

        read("/api/cases/{id}/history?minVersion=5", id)
                .andExpect(jsonPath("version").value(5))
                .andExpect(jsonPath("items[*].sequence", contains(0, 1, 2, 3, 4)))
                .andExpect(jsonPath("items[0].type").value("case.post-received"))
                .andExpect(jsonPath("items[0].text")
                        .value("Inlägget kom in 20 november 2026 kl. 13.00 på kungalv-facebook."
                                + " Svar senast 21 november 2026 kl. 13.00."))
                .andExpect(jsonPath("items[0].who.name").doesNotExist())
                .andExpect(jsonPath("items[1].who.name").value("Anna Lind"))
                .andExpect(jsonPath("items[1].who.function").value("Kommunikatör"))
                .andExpect(jsonPath("items[1].role").value("case-officer"))
                .andExpect(jsonPath("items[1].recordedAt").value("2026-11-20T12:00:01Z"))
                .andExpect(jsonPath("items[1].reason").value("Kan gatorna bäst"))
                .andExpect(jsonPath("items[2].text")
                        .value("Anna Lind (Kommunikatör) svarade; faktalämnare är Vera Gata (Gatuingenjör)."))
                .andExpect(jsonPath("items[3].text")
                        .value("Inlägget diariefördes i ett nytt ärende, KS2026/1, handling 1."))
                .andExpect(
                        jsonPath("items[4].text")
                                .value(
                                        "Inlägget ska tas bort: hets mot folkgrupp, sexistiska yttranden eller andra"
                                                + " trakasserier (enligt lag: hets mot folkgrupp, BrB 16:8). Beslutet vilar på den arkiverade skärmdumpen."));
    }

    @Test
    void masksTheReasonsOfASecretCase() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(
                received(id, "h", LEDGER.post(id, "Eva", "x"), NOON),
                assigned(id, LEDGER.text(id, "Gäller patienten Eva Ek")));
        LEDGER.secret(id);
        LEDGER.happened(secrecyMarked(id));
        read("/api/cases/{id}/history?minVersion=3", id)
                .andExpect(jsonPath("masked").value(true))
                .andExpect(jsonPath("items[1].reason").value("Sekretess"))
                .andExpect(content().string(not(containsString("patienten"))));
    }
}
