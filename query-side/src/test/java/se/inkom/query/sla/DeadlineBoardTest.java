package se.inkom.query.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.inkom.events.cases.AnswerDeemedUnnecessary;
import se.inkom.events.cases.NoAnswerGround;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** R31, R37: the states of the board at their edges. */
class DeadlineBoardTest extends ReadingRoom {
    private static final Instant DUE = NOON.plusSeconds(24 * 3600);

    @AfterEach
    void backToNoon() {
        time.is(NOON);
    }

    @Test
    void aCaseGoesFromOnTimeOverDueSoonToOverdue() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "sla-clock", LEDGER.post(id, "Eva", "x"), NOON), assigned(id, null));
        caughtUp();

        assertThat(countsAt(DUE.minusSeconds(4 * 3600 + 1), "sla-clock")).isEqualTo(only("onTime"));
        assertThat(countsAt(DUE.minusSeconds(4 * 3600), "sla-clock")).isEqualTo(only("dueSoon"));
        assertThat(countsAt(DUE, "sla-clock")).isEqualTo(only("dueSoon"));
        assertThat(countsAt(DUE.plusMillis(1), "sla-clock")).isEqualTo(only("overdue"));
    }

    @Test
    void onlyAPublishedAnswerStopsTheClock() throws Exception {
        CaseId late = LEDGER.newCase();
        var answer = effect();
        LEDGER.happened(
                received(late, "sla-late", LEDGER.post(late, "Eva", "x"), NOON),
                answered(late, answer, LEDGER.text(late, "Svar")));
        caughtUp();
        assertThat(countsAt(DUE.plusSeconds(1), "sla-late")).isEqualTo(only("overdue"));
        LEDGER.happened(published(late, answer, DUE.plusMillis(1)));
        caughtUp();
        assertThat(countsAt(DUE.plusSeconds(1), "sla-late")).isEqualTo(only("answeredLate"));

        CaseId inTime = LEDGER.newCase();
        LEDGER.happened(
                received(inTime, "sla-in-time", LEDGER.post(inTime, "Eva", "x"), NOON),
                published(inTime, effect(), DUE));
        CaseId none = LEDGER.newCase();
        LEDGER.happened(
                received(none, "sla-none", LEDGER.post(none, "Eva", "x"), NOON),
                new AnswerDeemedUnnecessary(none, NoAnswerGround.NO_QUESTION, null, ANNA, NOON));
        caughtUp();
        assertThat(countsAt(DUE.plusSeconds(1), "sla-in-time")).isEqualTo(only("answeredInTime"));
        assertThat(countsAt(DUE.plusSeconds(1), "sla-none")).isEqualTo(only("notNeeded"));
    }

    @Test
    void theEarliestReceiptCountsAndTotalsAreTheSumOfAccounts() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(
                edited(id, "sla-order", LEDGER.post(id, "Eva", "y"), NOON.plusSeconds(7200), NOON.plusSeconds(7200)),
                received(id, "sla-order", LEDGER.post(id, "Eva", "x"), NOON));
        CaseId unseen = LEDGER.newCase();
        LEDGER.happened(gone(unseen, "sla-order", NOON));
        caughtUp();
        assertThat(countsAt(DUE.plusSeconds(1), "sla-order")).isEqualTo(only("overdue"));

        String board = board(DUE.plusSeconds(1));
        List<Integer> perAccount = JsonPath.read(board, "$.accounts[*].counts.overdue");
        List<Integer> perOfficer = JsonPath.read(board, "$.officers[*].counts.overdue");
        int total = JsonPath.read(board, "$.total.overdue");
        assertThat(perAccount.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
        assertThat(perOfficer.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    }

    private Map<String, Integer> countsAt(Instant now, String account) throws Exception {
        List<Map<String, Integer>> found = JsonPath.read(board(now), "$.accounts[?(@.id == '" + account + "')].counts");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private String board(Instant now) throws Exception {
        time.is(now);
        return read("/api/sla/board").andReturn().getResponse().getContentAsString();
    }

    private static Map<String, Integer> only(String state) {
        var counts = new java.util.HashMap<String, Integer>();
        for (String each : List.of("onTime", "dueSoon", "overdue", "answeredInTime", "answeredLate", "notNeeded")) {
            counts.put(each, each.equals(state) ? 1 : 0);
        }
        return counts;
    }

    /** R27: the board counts by the tightened deadline. */
    @Test
    void aCrisisMakesACaseOverdueSooner() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(
                received(id, "sla-crisis", LEDGER.post(id, "Eva", "x"), NOON), tightened(id, NOON.plusSeconds(3600)));
        caughtUp();

        assertThat(countsAt(NOON.plusSeconds(3601), "sla-crisis")).isEqualTo(only("overdue"));
    }
}
