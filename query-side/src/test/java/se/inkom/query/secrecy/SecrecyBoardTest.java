package se.inkom.query.secrecy;

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
import org.springframework.test.web.servlet.ResultActions;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.query.testing.ReadingRoom;

/** The board shows, for every case that may hold secret content, what keeps it from closing (R52, N9). */
class SecrecyBoardTest extends ReadingRoom {

    @Test
    void showsWhatIsMissingStepByStep() throws Exception {
        CaseId id = LEDGER.newCase();
        PostReceived post = received(id, "sb", LEDGER.post(id, "Eva", "Min diagnos"), NOON);
        EffectId removal = effect();
        LEDGER.secret(id);
        // Registered before anybody suspected anything: that step is not asked for again.
        LEDGER.happened(post, assigned(id, null), registered(id), secrecySuspected(id));
        missing(id, "ASSESSMENT", "EVIDENCE", "REMOVAL")
                .andExpect(jsonPath(of(id) + ".reasons[0]", contains("PERSONAL_IDENTITY_NUMBER")))
                .andExpect(jsonPath(of(id) + ".diaryNumber", contains("KS2026/7")))
                .andExpect(content().string(not(containsString("diagnos"))));

        LEDGER.happened(secrecyMarked(id), archived(id, post.version()));
        missing(id, "REMOVAL").andExpect(jsonPath(of(id) + ".provision", contains("OSL 26:1")));

        LEDGER.happened(edited(id, "sb", LEDGER.post(id, "Eva", "Ändrat"), NOON, NOON.plusSeconds(60)));
        missing(id, "EVIDENCE", "REMOVAL");

        LEDGER.happened(
                decided(id, removal, post.version(), RemovalGround.SECRECY, LegalGround.SECRECY_ACT, RUT),
                new PostHidden(id, removal, LegalEffect.HIDDEN_PUBLICLY_REACHABLE, NOON));
        missing(id, "EVIDENCE", "REMOVAL").andExpect(jsonPath(of(id) + ".removal", contains("HIDDEN")));

        LEDGER.happened(new RemovalFallbackDocumented(
                id, removal, RemovalFallback.REPORTED_TO_PLATFORM, LEDGER.text(id, "12"), ANNA, NOON));
        missing(id, "EVIDENCE").andExpect(jsonPath(of(id) + ".fallback", contains("REPORTED_TO_PLATFORM")));

        LEDGER.happened(gone(id, "sb", NOON.plusSeconds(90)), new CaseClosed(id, RUT, NOON));
        caughtUp();
        read("/api/secrecy-cases?limit=200").andExpect(jsonPath(of(id), hasSize(0)));
        read("/api/secrecy-cases?limit=200&stage=CLOSED")
                .andExpect(jsonPath(of(id) + ".missing", contains(hasSize(0))));
    }

    @Test
    void aLiftedMarkLeavesTheBoardAndANewSuspicionBringsItBack() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(
                received(id, "sb", LEDGER.post(id, "Eva", "Tack"), NOON),
                secrecySuspected(id),
                secrecyLifted(id, LEDGER.text(id, "Falskt larm")));
        caughtUp();
        read("/api/secrecy-cases?limit=200").andExpect(jsonPath(of(id), hasSize(0)));
        read("/api/secrecy-cases?limit=200&stage=LIFTED").andExpect(jsonPath(of(id), hasSize(1)));

        LEDGER.happened(
                new SecrecySuspected(id, java.util.List.of(SuspicionReason.JUDGEMENT), RUT, NOON.plusSeconds(3600)));
        missing(id, "ASSESSMENT", "EVIDENCE", "REGISTRATION", "REMOVAL")
                .andExpect(jsonPath(of(id) + ".since", contains("2026-11-20T13:00:00Z")));
    }

    @Test
    void pagesTheOldestFirst() throws Exception {
        for (int i = 0; i < 3; i++) {
            CaseId id = LEDGER.newCase();
            LEDGER.happened(
                    received(id, "sb", LEDGER.post(id, "Eva", "Tack"), NOON),
                    new SecrecySuspected(
                            id,
                            java.util.List.of(SuspicionReason.JUDGEMENT),
                            RUT,
                            NOON.minusSeconds(86_400L * (i + 1))));
        }
        caughtUp();
        String first = read("/api/secrecy-cases?limit=2")
                .andExpect(jsonPath("items[*].since", contains("2026-11-17T12:00:00Z", "2026-11-18T12:00:00Z")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String cursor = com.jayway.jsonpath.JsonPath.read(first, "$.nextCursor");
        read("/api/secrecy-cases?limit=1&cursor={c}", cursor)
                .andExpect(jsonPath("items[0].since").value("2026-11-19T12:00:00Z"));
        http.perform(get("/api/secrecy-cases").with(as("o", "operator"))).andExpect(status().isForbidden());
    }

    private ResultActions missing(CaseId id, String... steps) throws Exception {
        caughtUp();
        return read("/api/secrecy-cases?limit=200").andExpect(jsonPath(of(id) + ".missing[*]", contains(steps)));
    }

    private static String of(CaseId id) {
        return "items[?(@.caseId=='" + id + "')]";
    }
}
