package se.inkom.query.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;
import se.inkom.query.testing.ReadingRoom;

/**
 * D17: every figure against cases that were reckoned by hand; the table stands in docs/sla.md. All posts come in on Friday 20
 * November at 13:00 in Stockholm and are due a day later, as far as these facts say; it is looked at a hundred hours later.
 */
class SlaFiguresTest extends ReadingRoom {
    private static final Instant NOW = NOON.plus(Duration.ofHours(100));
    private static final OfficerId MACHINE = new OfficerId("inkom-routing");
    private static final UnitId ROADS = new UnitId("gata");
    private static final String SPAN = "&from=2026-11-20&to=2026-11-24";

    @Autowired
    JdbcTemplate db;

    private String account;

    @BeforeEach
    void aHundredHoursLater() {
        account = "sla-" + LEDGER.next();
        time.is(NOW);
    }

    @AfterEach
    void backToNoon() {
        time.is(NOON);
    }

    private static Instant after(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    /** Received at noon and put on Anna's desk by a rule. */
    private CaseId aCase(CaseEventOf... then) {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(
                received(id, account, LEDGER.post(id, "Eva", "Hej"), NOON),
                new CaseAssigned(id, KOMMUNIKATION, ANNA, AssignmentRule.ACCOUNT_DEFAULT, null, MACHINE, NOON));
        for (CaseEventOf event : then) {
            LEDGER.happened(event.of(id));
        }
        return id;
    }

    @FunctionalInterface
    private interface CaseEventOf {
        CaseEvent of(CaseId id);
    }

    private static CaseEventOf answeredAt(Instant at) {
        return id -> published(id, effect(), at);
    }

    private void everyKindOfCase() {
        aCase(answeredAt(after(2)));
        aCase(answeredAt(after(24)));
        aCase(answeredAt(after(24).plusSeconds(1)));
        aCase(id -> new AnswerDeemedUnnecessary(id, NoAnswerGround.NO_QUESTION, null, ANNA, after(2)));
        aCase();
        aCase( // waits ten hours, and has as much more time
                id -> new AnswerPaused(id, WaitingFor.CITIZEN, LEDGER.text(id, "Var?"), ANNA, after(1)),
                id -> new AnswerResumed(id, ResumeCause.CITIZEN_WROTE, due(after(34)), MACHINE, after(11)),
                answeredAt(after(30)));
        aCase(id -> new AnswerPaused(id, WaitingFor.OTHER_AUTHORITY, LEDGER.text(id, "Remiss"), ANNA, after(1)));
        aCase( // reopened with a day more, and late the second time
                answeredAt(after(1)),
                id -> new CaseClosed(id, ANNA, after(2)),
                id -> new CaseReopened(id, LEDGER.text(id, "Ny fråga"), due(after(74)), ANNA, after(50)),
                answeredAt(after(75)));
        aCase( // reassigned when it was answered already
                answeredAt(after(3)),
                id -> new CaseAssigned(
                        id, KOMMUNIKATION, VERA, AssignmentRule.BY_HAND, LEDGER.text(id, "x"), ANNA, after(4)));
        CaseId edited = aCase();
        LEDGER.happened(
                edited(edited, account, LEDGER.post(edited, "Eva", "Hej!"), NOON, after(5)),
                published(edited, effect(), after(6)));
        aCase( // forwarded, and answered by those who took it over
                id -> new CaseForwarded(id, KS, ROADS, LEDGER.text(id, "Er fråga"), null, ANNA, after(1)),
                id -> new ForwardingAccepted(id, KS, ROADS, VERA, after(2)),
                answeredAt(after(10)));
        aCase( // what is on its way or nobody wrote is no answer
                id -> answered(id, effect(), LEDGER.text(id, "Svar")),
                id -> new AnswerInDoubt(id, effect(), "timeout", after(2)),
                id -> new PostHidden(id, effect(), LegalEffect.HIDDEN, after(3)));
        caughtUp();
    }

    @Test
    void everyFigureIsWhatHandsReckon() throws Exception {
        everyKindOfCase();
        read("/api/sla/board?account=" + account + SPAN)
                .andExpect(status().isOk())
                .andExpect(jsonPath("open.onTime").value(0))
                .andExpect(jsonPath("open.dueSoon").value(0))
                .andExpect(jsonPath("open.overdue").value(2))
                .andExpect(jsonPath("open.paused").value(1))
                .andExpect(jsonPath("figures.received").value(12))
                .andExpect(jsonPath("figures.again").value(1))
                .andExpect(jsonPath("figures.inTime").value(7))
                .andExpect(jsonPath("figures.late").value(2))
                .andExpect(jsonPath("figures.notNeeded").value(1))
                .andExpect(jsonPath("figures.open").value(3))
                .andExpect(jsonPath("figures.overdue").value(2))
                .andExpect(jsonPath("figures.withinPercent").value(63.6))
                .andExpect(jsonPath("figures.medianSeconds").value(36_000))
                .andExpect(jsonPath("figures.p90Seconds").value(90_000));
        String days = json("/api/sla/series?step=DAY&account=" + account + SPAN);
        assertThat(JsonPath.<List<Integer>>read(days, "$.points[*].figures.received"))
                .containsExactly(12, 0, 0, 0, 0);
        assertThat(JsonPath.<List<Integer>>read(days, "$.points[*].figures.again"))
                .containsExactly(0, 0, 1, 0, 0);
        String weeks = json("/api/sla/series?step=WEEK&account=" + account + SPAN);
        assertThat(JsonPath.<List<String>>read(weeks, "$.points[*].from")).containsExactly("2026-11-20", "2026-11-23");
        assertThat(JsonPath.<List<Integer>>read(weeks, "$.points[*].figures.late"))
                .containsExactly(2, 0);
        read("/api/sla/arrivals?account=" + account + SPAN)
                .andExpect(jsonPath("total").value(12))
                .andExpect(jsonPath("max").value(12))
                .andExpect(jsonPath("weekdays[4].weekday").value("FRIDAY"))
                .andExpect(jsonPath("weekdays[4].hours[13]").value(12));
    }

    /** An answer is counted with those who had the case then: not with who has it now. */
    @Test
    void whoHadTheCaseWhenItWasAnsweredIsCounted() throws Exception {
        everyKindOfCase();
        String officers = json("/api/sla/by?dimension=OFFICER&account=" + account + SPAN);
        assertThat(JsonPath.<List<Map<String, String>>>read(officers, "$.parts"))
                .extracting(part -> part.get("id"))
                .containsExactly("anna.lind", null);
        assertThat(JsonPath.<List<Integer>>read(officers, "$.parts[*].figures.inTime"))
                .containsExactly(6, 1);
        assertThat(JsonPath.<List<Integer>>read(officers, "$.parts[*].open.overdue"))
                .containsExactly(2, 0);
        String units = json("/api/sla/by?dimension=UNIT&account=" + account + SPAN);
        assertThat(JsonPath.<List<String>>read(units, "$.parts[*].id")).containsExactly("gata", "kommunikation");
        assertThat(JsonPath.<List<Integer>>read(units, "$.parts[*].figures.inTime"))
                .containsExactly(1, 6);
        String accounts = json("/api/sla/by?dimension=ACCOUNT" + SPAN);
        assertThat(JsonPath.<List<Double>>read(accounts, "$.parts[?(@.id=='" + account + "')].figures.withinPercent"))
                .containsExactly(63.6);
    }

    /** Every number is a filter of the list, and that list holds exactly as many. */
    @Test
    void everyNumberLeadsToItsCases() throws Exception {
        everyKindOfCase();
        String of = "account=" + account;
        String board = json("/api/sla/board?" + of + SPAN);
        for (var state : Map.of("ON_TIME", "onTime", "DUE_SOON", "dueSoon", "OVERDUE", "overdue", "PAUSED", "paused")
                .entrySet()) {
            assertThat(cases(of + "&slaState=" + state.getKey()))
                    .as(state.getKey())
                    .hasSize(JsonPath.read(board, "$.open." + state.getValue()));
        }
        for (var state : Map.of("IN_TIME", "inTime", "LATE", "late", "NOT_NEEDED", "notNeeded", "OVERDUE", "overdue")
                .entrySet()) {
            assertThat(cases(of + SPAN + "&slaState=" + state.getKey()))
                    .as(state.getKey())
                    .hasSize(JsonPath.read(board, "$.figures." + state.getValue()));
        }
        assertThat(cases(of + SPAN + "&running=true")).hasSize(3);
        assertThat(cases(of + SPAN + "&again=false")).hasSize(12);
        assertThat(cases(of + SPAN + "&again=true")).hasSize(1);
        assertThat(cases(of + SPAN + "&weekday=FRIDAY&hour=13")).hasSize(12);
        assertThat(cases(of + SPAN + "&officer=anna.lind&slaState=IN_TIME")).hasSize(6);
        assertThat(cases(of + SPAN + "&without=OFFICER&slaState=IN_TIME")).hasSize(1);
        assertThat(cases(of + SPAN + "&unit=gata")).hasSize(1);
        assertThat(cases(of + SPAN + "&classification=QUESTION")).isEmpty();
    }

    @Test
    void aCaseGoesFromOnTimeOverDueSoonToOverdueAtItsEdges() throws Exception {
        aCase();
        caughtUp();
        assertThat(openAt(after(20).minusSeconds(1)))
                .isEqualTo(Map.of("onTime", 1, "dueSoon", 0, "overdue", 0, "paused", 0));
        assertThat(openAt(after(20))).containsEntry("dueSoon", 1);
        assertThat(openAt(after(24))).containsEntry("dueSoon", 1);
        assertThat(openAt(after(24).plusMillis(1))).containsEntry("overdue", 1);
    }

    /** R27, N5: a crisis makes it sooner, a person's new reckoning makes it what it says. */
    @Test
    void aDeadlineMovesWhenAnEventSaysSo() throws Exception {
        aCase(id -> tightened(id, after(1)), id -> classified(id));
        caughtUp();
        assertThat(openAt(after(2))).containsEntry("overdue", 1);
        aCase(
                id -> tightened(id, after(1)),
                id -> new DeadlineRecalculated(
                        id, CaseClock.ANSWER, due(after(48)), LEDGER.text(id, "Klämdag"), ANNA, after(3)));
        caughtUp();
        assertThat(openAt(after(25))).containsEntry("overdue", 1).containsEntry("onTime", 1);
    }

    private static CaseClassified classified(CaseId id) {
        return new CaseClassified(id, Classification.QUESTION, ANNA, NOON);
    }

    /** The other promises: each with its own deadline, and its own way of being kept. */
    @Test
    void everyClockHasItsOwnEnd() throws Exception {
        aCaseWithAllClocks();
        aCaseWithAllClocks(
                id -> new CaseSeen(id, ANNA, after(1)),
                id -> new CaseAssigned(id, ROADS, VERA, AssignmentRule.BY_HAND, LEDGER.text(id, "x"), ANNA, after(3)),
                id -> new RegistrationDeemedUnnecessary(id, NoRegistrationGround.TRIVIAL, null, RUT, after(7)));
        aCaseWithAllClocks(
                id -> new CaseAssigned(id, ROADS, VERA, AssignmentRule.ROUTING_RULE, null, MACHINE, after(1)),
                id -> classified(id),
                id -> new CaseForwarded(id, KS, KOMMUNIKATION, LEDGER.text(id, "Er"), due(after(9)), ANNA, after(5)),
                id -> new CaseClosed(id, ANNA, after(6)));
        caughtUp();
        time.is(after(8));
        String board = json("/api/sla/board?clock=ASSIGNMENT&account=" + account + SPAN);
        assertThat(JsonPath.<List<Integer>>read(board, "$.clocks[*].open.overdue"))
                .containsExactly(1, 1, 0, 1, 0);
        assertThat(JsonPath.<Integer>read(board, "$.figures.inTime")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(board, "$.figures.late")).isEqualTo(1);
        assertThat(cases("clock=FIRST_LOOK&slaState=IN_TIME&account=" + account))
                .hasSize(2);
        assertThat(cases("clock=REGISTRATION&slaState=LATE&account=" + account)).hasSize(1);
        assertThat(cases("clock=REGISTRATION&slaState=NOT_NEEDED&account=" + account))
                .hasSize(1);
        assertThat(cases("clock=ACCEPTANCE&slaState=NOT_NEEDED&account=" + account))
                .hasSize(1);
        String next = json("/api/sla/next?missed=true&account=" + account);
        List<String> order = JsonPath.read(next, "$.items[*].clock");
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("FIRST_LOOK", "ASSIGNMENT");
        assertThat(order.subList(2, 5)).containsExactly("REGISTRATION", "ANSWER", "ANSWER");
        assertThat(JsonPath.<List<Integer>>read(next, "$.items[*].secondsLeft"))
                .startsWith(-6 * 3600, -6 * 3600, -2 * 3600)
                .endsWith(16 * 3600);
        read("/api/sla/next?account=" + account)
                .andExpect(jsonPath("items.length()").value(2))
                .andExpect(jsonPath("items[0].clock").value("ANSWER"));
        read("/api/sla/next?clock=REGISTRATION&missed=true&account=" + account)
                .andExpect(jsonPath("items.length()").value(1));
    }

    private CaseId aCaseWithAllClocks(CaseEventOf... then) {
        CaseId id = LEDGER.newCase();
        PostReceived plain = received(id, account, LEDGER.post(id, "Eva", "Hej"), NOON);
        LEDGER.happened(new PostReceived(
                id,
                plain.origin(),
                plain.version(),
                plain.receivedAt(),
                plain.capturedAt(),
                plain.deadline(),
                null,
                List.of(
                        new ClockDeadline(CaseClock.FIRST_LOOK, due(after(2))),
                        new ClockDeadline(CaseClock.ASSIGNMENT, due(after(2))),
                        new ClockDeadline(CaseClock.REGISTRATION, due(after(6))))));
        for (CaseEventOf event : then) {
            LEDGER.happened(event.of(id));
        }
        return id;
    }

    /** What happened before we were told of the post itself counts when we are. */
    @Test
    void observationsComeInAnyOrder() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(
                gone(id, account, after(1)),
                published(id, effect(), after(30)),
                edited(id, account, LEDGER.post(id, "Eva", "y"), after(2), after(2)),
                received(id, account, LEDGER.post(id, "Eva", "x"), NOON));
        LEDGER.happened(gone(LEDGER.newCase(), account, NOON));
        caughtUp();
        assertThat(cases("account=" + account)).hasSize(1);
        read("/api/sla/cases?account=" + account)
                .andExpect(jsonPath("items[0].state").value("LATE"))
                .andExpect(jsonPath("items[0].secondsTaken").value(30 * 3600))
                .andExpect(jsonPath("items[0].startedAt").value(NOON.toString()));
    }

    /** I9: the sums are those of the runs, in every dimension. */
    @Test
    void theSumsOfDaysAreThoseOfTheRuns() {
        everyKindOfCase();
        aCaseWithAllClocks(SlaFiguresTest::classified, answeredAt(after(5)));
        caughtUp();
        assertThat(db.queryForList(PLAIN)).isNotEmpty().containsExactlyElementsOf(db.queryForList("""
                select clock, dimension, day::text, key, received, again, in_time, late, not_needed, seconds::text
                from query.clock_day order by 1, 2, 3, 4
                """));
    }

    /** A person said when it is due, and came to the same; whatever batch the next observation is in moves it no more. */
    @Test
    void aDeadlineThatAPersonConfirmedStays() throws Exception {
        CaseId id = aCase();
        caughtUp();
        LEDGER.happened(new DeadlineRecalculated(
                id, CaseClock.ANSWER, due(after(24)), LEDGER.text(id, "Ny kalender"), ANNA, after(1)));
        caughtUp();
        LEDGER.happened(edited(id, account, LEDGER.post(id, "Eva", "Hej!"), NOON.minusSeconds(18_000), after(5)));
        caughtUp();
        read("/api/sla/cases?account=" + account)
                .andExpect(jsonPath("items[0].dueAt").value(after(24).toString()));
    }

    /** What a day's runs took is kept between boards: a later answer must show all the same. */
    @Test
    void aDayThatWasLookedAtIsReadAnewWhenItChanges() throws Exception {
        aCase(answeredAt(after(2)));
        CaseId open = aCase();
        caughtUp();
        for (int look = 0; look < 2; look++) {
            read("/api/sla/board?account=" + account + SPAN)
                    .andExpect(jsonPath("figures.inTime").value(1))
                    .andExpect(jsonPath("figures.p90Seconds").value(2 * 3600));
        }
        for (int hours : List.of(4, 3)) { // told of an earlier one, there are as many times as before, and another
            LEDGER.happened(answeredAt(after(hours)).of(open));
            caughtUp();
            read("/api/sla/board?account=" + account + SPAN)
                    .andExpect(jsonPath("figures.inTime").value(2))
                    .andExpect(jsonPath("figures.p90Seconds").value(hours * 3600));
        }
    }

    private static final String PLAIN = """
            select clock, dimension, day::text, key, count(*) filter (where run = 1) received,
              count(*) filter (where run > 1) again,
              count(*) filter (where ended = 'DONE' and ended_at <= due_at) in_time,
              count(*) filter (where ended = 'DONE' and ended_at > due_at) late,
              count(*) filter (where ended = 'NOT_NEEDED') not_needed,
              coalesce(array_agg(seconds order by seconds) filter (where ended = 'DONE'), '{}')::text seconds
            from query.case_clock,
              lateral (select greatest(0, floor(extract(epoch from ended_at - started_at))::int - paused_seconds) seconds) s,
              lateral (values ('ALL', ''), ('ACCOUNT', account), ('AUTHORITY', authority), ('UNIT', unit),
                ('OFFICER', coalesce(officer, '')), ('CLASSIFICATION', coalesce(classification, ''))) d(dimension, key)
            where started_at is not null
            group by clock, dimension, day, key order by 1, 2, 3, 4
            """;

    @Test
    void theDefinitionsThatAreServedAreThoseOfTheDocument() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "sla.md"));
        List<Map<String, String>> served = JsonPath.read(utf8("/api/sla/definitions"), "$");
        assertThat(served).hasSize(Definition.ALL.size()).allSatisfy(each -> assertThat(document)
                .contains(
                        "| `" + each.get("figure") + "` | " + each.get("english") + " | " + each.get("swedish") + " | ")
                .contains(each.get("cases")));
    }

    @Test
    void theSameNumbersAsFiles() throws Exception {
        everyKindOfCase();
        String of = "?account=" + account + SPAN;
        assertThat(file("/api/sla/board.csv" + of))
                .contains("Svar,0,0,2,1", "Svar,2026-11-20,2026-11-24,12,1,7,2,1,3,2,63.6,36000,90000");
        assertThat(file("/api/sla/series.csv" + of))
                .hasSize(6)
                .contains("2026-11-22,2026-11-22,0,1,0,1,0,0,0,0.0,90000,90000");
        assertThat(file("/api/sla/arrivals.csv" + of)).hasSize(8).anyMatch(line -> line.startsWith("fredag,0,0,"));
        assertThat(file("/api/sla/by.csv" + of + "&dimension=UNIT"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("gata,0,0,0,0,1,0,1"));
        assertThat(file("/api/sla/cases.csv" + of)).hasSize(14);
        assertThat(file("/api/sla/cases.csv" + of + "&slaState=OVERDUE"))
                .hasSize(3)
                .anyMatch(line -> line.contains(",Svar,1,Försenad,2026-11-20T13:00:00+01:00,"));
        assertThat(file("/api/sla/next.csv?missed=true&account=" + account)).hasSize(3);
    }

    @Test
    void whatCannotBeAskedIsRefused() throws Exception {
        for (String query : List.of(
                "board?clock=x",
                "board?from=igår",
                "board?from=2026-02-01&to=2026-01-01",
                "series?from=2024-01-01&to=2026-01-01",
                "series?step=YEAR",
                "by",
                "by?dimension=x",
                "cases?slaState=x",
                "cases?cursor=x",
                "next?cursor=x",
                "next?limit=0")) {
            read("/api/sla/" + query).andExpect(status().isBadRequest());
        }
        read("/api/sla/board?clock=x")
                .andExpect(
                        jsonPath("detail")
                                .value(
                                        "The value of 'clock' is not valid. It takes one of FIRST_LOOK, ASSIGNMENT, ANSWER, REGISTRATION, ACCEPTANCE."));
        read("/api/sla/board?from=x")
                .andExpect(jsonPath("detail")
                        .value("The value of 'from' is not valid. It takes a day such as 2026-11-21."));
    }

    private Map<String, Integer> openAt(Instant now) throws Exception {
        time.is(now);
        return JsonPath.read(json("/api/sla/board?account=" + account), "$.open");
    }

    private List<String> cases(String query) throws Exception {
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            String page = json("/api/sla/cases?limit=5&" + query + "&cursor=" + cursor);
            found.addAll(JsonPath.<List<String>>read(page, "$.items[*].caseId"));
            cursor = JsonPath.<Map<String, String>>read(page, "$").get("nextCursor");
        } while (cursor != null);
        return found;
    }

    private String json(String path) throws Exception {
        return read(path).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private List<String> file(String path) throws Exception {
        return utf8(path).lines().toList();
    }

    private String utf8(String path) throws Exception {
        return read(path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
