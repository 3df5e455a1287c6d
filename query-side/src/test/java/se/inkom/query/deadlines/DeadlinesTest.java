package se.inkom.query.deadlines;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import se.inkom.events.cases.*;
import se.inkom.events.cases.DeadlineStep.Kind;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** Whoever asks why a case is due then reads it step by step (N5). The post came in on Friday 20 November 2026 at 13:00. */
class DeadlinesTest extends ReadingRoom {
    private static final Instant SATURDAY = Instant.parse("2026-11-20T23:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-22T23:00:00Z");
    private static final Instant MONDAY_AT_ONE = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TUESDAY_AT_TWELVE = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant TUESDAY_AT_THREE = Instant.parse("2026-11-24T14:00:00Z");

    private static final Deadline WEEKDAY = new Deadline(
            MONDAY_AT_ONE,
            "24-weekday-hours",
            "SE/jollyday-2.19.0",
            List.of(
                    new DeadlineStep(Kind.COUNTS, NOON, SATURDAY, null),
                    new DeadlineStep(Kind.WEEKEND, SATURDAY, MONDAY, null),
                    new DeadlineStep(Kind.COUNTS, MONDAY, MONDAY_AT_ONE, null)));

    private static final Deadline LOOK =
            new Deadline(NOON.plusSeconds(3 * 3600), "3-office-hours", "SE/jollyday-2.19.0");

    private CaseId aCase() {
        CaseId id = LEDGER.newCase();
        PostReceived plain = received(id, "kungalv-facebook", LEDGER.post(id, "Eva", "x"), NOON);
        LEDGER.happened(new PostReceived(
                id,
                plain.origin(),
                plain.version(),
                plain.receivedAt(),
                plain.capturedAt(),
                WEEKDAY,
                null,
                List.of(new ClockDeadline(CaseClock.FIRST_LOOK, LOOK))));
        return id;
    }

    @Test
    void tellsEveryStepInSwedish() throws Exception {
        time.is(NOON.plusSeconds(600));
        read("/api/cases/{id}/deadlines?minVersion=1", aCase())
                .andExpect(header().string("Content-Language", "sv"))
                .andExpect(jsonPath("version").value(1))
                .andExpect(jsonPath("clocks[*].clock", contains("FIRST_LOOK", "ANSWER")))
                .andExpect(jsonPath("clocks[*].state", contains("RUNNING", "RUNNING")))
                .andExpect(jsonPath("clocks[0].secondsLeft").value(3 * 3600 - 600))
                .andExpect(jsonPath("clocks[1].calendar").value("SE/jollyday-2.19.0"))
                .andExpect(jsonPath("clocks[1].text")
                        .value("Svar senast måndag 23 november 2026 kl. 13.00: 24 timmar som bara löper på vardagar."))
                .andExpect(jsonPath(
                        "clocks[1].steps[*].text",
                        contains(
                                "fredag 20 november 13.00–24.00: 11 tim räknas",
                                "lördag 21 november – söndag 22 november: räknas inte, helg",
                                "måndag 23 november 00.00–13.00: 13 tim räknas")));
    }

    @Test
    void tellsTheSameInEnglish() throws Exception {
        time.is(NOON);
        inEnglish(aCase())
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(
                        jsonPath("clocks[1].text")
                                .value(
                                        "To be answered by Monday 23 November 2026 at 13:00: 24 hours that run on weekdays only."))
                .andExpect(jsonPath(
                        "clocks[1].steps[*].text",
                        contains(
                                "Friday 20 November 13:00–24:00: 11 h count",
                                "Saturday 21 November – Sunday 22 November: does not count, weekend",
                                "Monday 23 November 00:00–13:00: 13 h count")));
    }

    private ResultActions inEnglish(CaseId id) throws Exception {
        return http.perform(get("/api/cases/{id}/deadlines", id.value())
                        .with(as("anna.lind", "case-officer"))
                        .header("Accept-Language", "de, en;q=0.8, sv;q=0.5"))
                .andExpect(status().isOk());
    }

    /** Seen by a person at 14:00; late with the answer on Monday; paused; and with a new deadline when it runs again. */
    @Test
    void tellsWhatBecameOfEachClock() throws Exception {
        CaseId id = aCase();
        LEDGER.recorded(
                NOON.plusSeconds(3600), "anna.lind", "case-officer", new CaseSeen(id, ANNA, NOON.plusSeconds(3600)));
        time.is(MONDAY_AT_ONE.plusSeconds(60));
        read("/api/cases/{id}/deadlines?minVersion=2", id)
                .andExpect(jsonPath("clocks[*].state", contains("MET", "LATE")))
                .andExpect(jsonPath("clocks[0].stoppedAt").value("2026-11-20T13:00:00Z"))
                .andExpect(jsonPath("clocks[1].secondsLeft").value(-60));

        LEDGER.happened(
                new AnswerPaused(id, WaitingFor.CITIZEN, LEDGER.text(id, "Vilken?"), ANNA, NOON.plusSeconds(3600)));
        read("/api/cases/{id}/deadlines?minVersion=3", id)
                .andExpect(jsonPath("clocks[1].state").value("PAUSED"))
                .andExpect(jsonPath("clocks[1].waitingFor").value("CITIZEN"))
                .andExpect(jsonPath("clocks[1].secondsLeft").doesNotExist());

        LEDGER.happened(new AnswerResumed(
                id,
                ResumeCause.CITIZEN_WROTE,
                new Deadline(
                        TUESDAY_AT_THREE,
                        "24-weekday-hours",
                        "SE/jollyday-2.19.0",
                        List.of(
                                new DeadlineStep(Kind.COUNTS, NOON, NOON.plusSeconds(3600), null),
                                new DeadlineStep(Kind.ON_HOLD, NOON.plusSeconds(3600), TUESDAY_AT_TWELVE, null),
                                new DeadlineStep(Kind.COUNTS, TUESDAY_AT_TWELVE, TUESDAY_AT_THREE, null))),
                ANNA,
                TUESDAY_AT_TWELVE));
        read("/api/cases/{id}/deadlines?minVersion=4", id)
                .andExpect(jsonPath("clocks[1].state").value("RUNNING"))
                .andExpect(jsonPath("clocks[1].dueAt").value("2026-11-24T14:00:00Z"))
                .andExpect(jsonPath("clocks[1].steps[1].text")
                        .value(
                                "fredag 20 november 14.00 – tisdag 24 november 12.00: räknas inte, svaret väntade på någon"
                                        + " annan"));

        var answer = effect();
        LEDGER.happened(
                answered(id, answer, LEDGER.text(id, "I maj.")),
                published(id, answer, TUESDAY_AT_THREE.plusSeconds(1)));
        read("/api/cases/{id}/deadlines?minVersion=6", id)
                .andExpect(jsonPath("clocks[1].state").value("MET_LATE"));
    }
}
