package se.inkom.query.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.events.cases.AnswerPaused;
import se.inkom.events.cases.AnswerResumed;
import se.inkom.events.cases.CaseClassified;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.cases.CaseReopened;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.ResumeCause;
import se.inkom.events.cases.WaitingFor;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;
import se.inkom.web.Cursor;

class WorkQueueTest extends ReadingRoom {

    @Test
    void showsACaseFromReceiptToClosure() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "wq-life", LEDGER.post(id, "Eva", "När öppnar badet?"), NOON));
        caughtUp();
        read("/api/cases?account=wq-life")
                .andExpect(status().isOk())
                .andExpect(jsonPath("items[0].status").value("NEW"))
                .andExpect(jsonPath("items[0].excerpt").value("När öppnar badet?"))
                .andExpect(jsonPath("items[0].receivedAt").value("2026-11-20T12:00:00Z"))
                .andExpect(jsonPath("items[0].dueAt").value("2026-11-21T12:00:00Z"))
                .andExpect(jsonPath("items[0].version").value(1));

        var answer = effect();
        LEDGER.happened(
                assigned(id, null),
                new CaseClassified(id, Classification.QUESTION, ANNA, NOON),
                answered(id, answer, LEDGER.text(id, "I maj.")));
        caughtUp();
        read("/api/cases?account=wq-life&officer=anna.lind&unit=kommunikation&classification=QUESTION")
                .andExpect(jsonPath("items[0].status").value("ASSIGNED"))
                .andExpect(jsonPath("items[0].answered").value(false));

        LEDGER.happened(published(id, answer, NOON.plusSeconds(60)));
        caughtUp();
        read("/api/cases?account=wq-life&status=ANSWERED&sla=ANSWERED_IN_TIME")
                .andExpect(jsonPath("items[0].answered").value(true));

        LEDGER.happened(new CaseClosed(id, ANNA, NOON));
        caughtUp();
        read("/api/cases?account=wq-life&status=CLOSED")
                .andExpect(jsonPath("items[0].version").value(6));
        read("/api/cases?account=wq-life&status=NEW").andExpect(jsonPath("items", hasSize(0)));
    }

    /** A citizen's comment must never stop the list: neither by a character nor by its length. */
    @Test
    void showsWhatNoTextColumnOrSearchIndexCanHold() throws Exception {
        var endless = new StringBuilder("Oändligt");
        for (int i = 0; endless.length() < 900_000; i++) {
            endless.append(' ').append(Integer.toString(i * 7919 + 100_000, 36)).append(i % 97);
        }
        for (String words : List.of("Ett \u0000 tecken", "En halv \ud83d", endless.toString())) {
            CaseId id = LEDGER.newCase();
            LEDGER.happened(received(id, "wq-odd", LEDGER.post(id, "E\u0000va", words), NOON));
        }
        caughtUp();
        read("/api/cases?account=wq-odd").andExpect(jsonPath("items", hasSize(3)));
        read("/api/cases?account=wq-odd&q=tecken")
                .andExpect(jsonPath("items[0].excerpt").value("Ett \ufffd tecken"));
        read("/api/cases?account=wq-odd&q=oändligt").andExpect(jsonPath("items", hasSize(1)));
    }

    @Test
    void bearsTimesThatNoColumnCanHold() throws Exception {
        for (Instant at : List.of(Instant.MIN.plus(400, ChronoUnit.DAYS), Instant.MAX.minus(400, ChronoUnit.DAYS))) {
            CaseId id = LEDGER.newCase();
            LEDGER.happened(received(id, "wq-times", LEDGER.post(id, "Eva", "När?"), at));
        }
        caughtUp();
        read("/api/cases?account=wq-times").andExpect(jsonPath("items", hasSize(2)));
        String cursor = Cursor.of(Instant.MAX, UUID.randomUUID()).toString();
        read("/api/cases?cursor={cursor}", cursor).andExpect(status().isOk());
    }

    @Test
    void findsSwedishWordsByTheirStem() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "wq-search", LEDGER.post(id, "Eva", "Det är ett hål i vår gata!"), NOON));
        caughtUp();
        for (String word : List.of("gata", "gator", "gatan hålet", "gatans", "HÅL", "\"vår gata\"", "gator -kajak")) {
            read("/api/cases?account=wq-search&q={q}", word)
                    .andExpect(jsonPath("items", describedAs(word, hasSize(1))));
        }
        for (String word : List.of("kajak", "Eva", "')--")) {
            read("/api/cases?account=wq-search&q={q}", word)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("items", hasSize(0)));
        }
    }

    /** R51, DESIGN 2 step 7: text of a secret case is neither shown, found, nor kept. */
    @Test
    void masksASecretCaseAndForgetsItsText() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "wq-secret", LEDGER.post(id, "Eva", "Min diagnos är flygplan"), NOON));
        LEDGER.secret(id);
        LEDGER.happened(secrecySuspected(id));
        caughtUp();
        read("/api/cases?account=wq-secret")
                .andExpect(jsonPath("items[0].excerpt").value("Sekretess"));
        assertThat(row(id)).containsEntry("body", null);

        LEDGER.happened(secrecyMarked(id));
        caughtUp();
        read("/api/cases?account=wq-secret")
                .andExpect(jsonPath("items[0].secret").value(true))
                .andExpect(jsonPath("items[0].excerpt").value("Sekretess"));
        read("/api/cases?q=flygplan").andExpect(jsonPath("items", hasSize(0)));
        assertThat(row(id)).containsEntry("body", null);

        LEDGER.open(id);
        LEDGER.happened(secrecyLifted(id, LEDGER.text(id, "Ny prövning")));
        caughtUp();
        read("/api/cases?account=wq-secret&q=flygplan")
                .andExpect(jsonPath("items[0].excerpt").value("Min diagnos är flygplan"));
    }

    /** D9, I1: whatever order the platform tells it in, the row is the same. */
    @Test
    void observationsInAnyOrderGiveTheSameRow() {
        Instant later = NOON.plus(1, ChronoUnit.HOURS);
        var rows = new ArrayList<Map<String, Object>>();
        for (int order = 0; order < 3; order++) {
            CaseId id = LEDGER.newCase();
            var first = received(id, "wq-order", LEDGER.post(id, "Eva", "gammalt"), NOON);
            var second = edited(id, "wq-order", LEDGER.post(id, "Eva", "nytt"), later, later);
            var last = gone(id, "wq-order", later.plusSeconds(9));
            switch (order) {
                case 0 -> LEDGER.happened(first, second, last);
                case 1 -> LEDGER.happened(second, first, last);
                default -> LEDGER.happened(last, second, first);
            }
            caughtUp();
            var row = row(id);
            row.keySet().removeAll(List.of("case_id", "position", "content_id", "version_fingerprint", "permalink"));
            rows.add(row);
        }
        assertThat(rows.get(0)).containsEntry("body", null).containsEntry("gone_upstream", true);
        assertThat(rows.get(1)).isEqualTo(rows.get(0));
        assertThat(rows.get(2)).isEqualTo(rows.get(0));
    }

    @Test
    void pagesStayStableWhileCasesArrive() throws Exception {
        for (int i = 0; i < 7; i++) {
            CaseId id = LEDGER.newCase();
            LEDGER.happened(received(id, "wq-pages", LEDGER.post(id, null, "nr " + i), NOON.plusSeconds(i / 2)));
        }
        caughtUp();
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            String body = read("/api/cases?account=wq-pages&limit=3&cursor={c}", cursor)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            seen.addAll(JsonPath.read(body, "$.items[*].caseId"));
            cursor = body.contains("nextCursor") ? JsonPath.read(body, "$.nextCursor") : null;
            CaseId newcomer = LEDGER.newCase();
            LEDGER.happened(received(newcomer, "wq-pages", LEDGER.post(newcomer, null, "ny"), NOON.minusSeconds(60)));
            caughtUp();
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        for (String query : List.of("cursor=x", "cursor=YWJj", "limit=0", "limit=201", "status=OPEN", "sla=x")) {
            read("/api/cases?" + query).andExpect(status().isBadRequest());
        }
    }

    private static Map<String, Object> row(CaseId id) {
        return new JdbcTemplate(LEDGER.database().as("inkom_query"))
                .queryForMap("select * from query.case_queue where case_id = ?", id.value());
    }

    /** R26: the list can be asked for what the rules suggest and nobody has yet confirmed. */
    @Test
    void findsWhatWasSuggestedAndNobodyHasConfirmed() throws Exception {
        CaseId waiting = LEDGER.newCase();
        CaseId confirmed = LEDGER.newCase();
        LEDGER.happened(
                received(waiting, "wq-suggested", LEDGER.post(waiting, "Eva", "Trasig lampa"), NOON, aFaultReport()),
                received(
                        confirmed, "wq-suggested", LEDGER.post(confirmed, "Eva", "Trasig lampa"), NOON, aFaultReport()),
                new CaseClassified(confirmed, Classification.FAULT_REPORT, ANNA, NOON));
        caughtUp();

        read("/api/cases?account=wq-suggested&suggestion=FAULT_REPORT&unclassified=true")
                .andExpect(jsonPath("items.length()").value(1))
                .andExpect(jsonPath("items[0].caseId").value(waiting.toString()))
                .andExpect(jsonPath("items[0].suggestion").value("FAULT_REPORT"))
                .andExpect(jsonPath("items[0].suggestedBy").value("broken-thing"))
                .andExpect(jsonPath("items[0].topic").value("roads"));
        read("/api/cases?account=wq-suggested&topic=roads")
                .andExpect(jsonPath("items.length()").value(2));
    }

    /** R27: the list is sorted by the tightened deadline. */
    @Test
    void aCrisisMovesACaseUp() throws Exception {
        CaseId ordinary = LEDGER.newCase();
        CaseId urgent = LEDGER.newCase();
        LEDGER.happened(
                received(ordinary, "wq-crisis", LEDGER.post(ordinary, "Eva", "a"), NOON),
                received(urgent, "wq-crisis", LEDGER.post(urgent, "Eva", "b"), NOON.plusSeconds(60)),
                tightened(urgent, NOON.plusSeconds(3600)));
        caughtUp();

        read("/api/cases?account=wq-crisis")
                .andExpect(jsonPath("items[0].caseId").value(urgent.toString()))
                .andExpect(
                        jsonPath("items[0].dueAt").value(NOON.plusSeconds(3600).toString()));
    }

    /** D13: while somebody else must do something, a case is neither soon nor overdue; reopened with a deadline, it waits again. */
    @Test
    void aPauseIsNoDelayAndAReopenedCaseWaitsForAnAnswerAgain() throws Exception {
        CaseId id = LEDGER.newCase();
        Instant dueAgain = NOON.plusSeconds(100 * 3600);
        LEDGER.happened(
                received(id, "wq-pause", LEDGER.post(id, "Eva", "x"), NOON.minusSeconds(48 * 3600)),
                assigned(id, null),
                new AnswerPaused(id, WaitingFor.CITIZEN, LEDGER.text(id, "Var?"), ANNA, NOON));
        caughtUp();
        read("/api/cases?account=wq-pause&sla=PAUSED")
                .andExpect(jsonPath("items.length()").value(1));
        read("/api/cases?account=wq-pause&sla=OVERDUE")
                .andExpect(jsonPath("items.length()").value(0));
        LEDGER.happened(new AnswerResumed(id, ResumeCause.CITIZEN_WROTE, due(NOON.minusSeconds(1)), INTAKE, NOON));
        caughtUp();
        read("/api/cases?account=wq-pause&sla=OVERDUE")
                .andExpect(jsonPath("items.length()").value(1));
        LEDGER.happened(
                published(id, effect(), NOON),
                new CaseClosed(id, ANNA, NOON),
                new CaseReopened(id, LEDGER.text(id, "Ny fråga"), due(dueAgain), ANNA, NOON));
        caughtUp();
        read("/api/cases?account=wq-pause&sla=ON_TIME")
                .andExpect(jsonPath("items[0].status").value("ASSIGNED"))
                .andExpect(jsonPath("items[0].dueAt").value(dueAgain.toString()));
    }
}
