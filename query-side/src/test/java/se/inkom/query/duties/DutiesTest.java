package se.inkom.query.duties;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.events.Platform;
import se.inkom.events.cases.*;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.ListedAccount;
import se.inkom.query.testing.ReadingRoom;

/** R34: whoever is approved sees each day what is theirs to answer, remove, register and close. */
class DutiesTest extends ReadingRoom {
    private final OfficerId officer = new OfficerId("duty-" + UUID.randomUUID());

    @Test
    void eachStepLeavesTheDutiesThatAreLeft() throws Exception {
        CaseId id = LEDGER.newCase();
        var post = LEDGER.post(id, "Eva", "hot");
        LEDGER.happened(received(id, "duty", post, NOON), toOfficer(id));
        caughtUp();
        duties().andExpect(jsonPath("items[*].kind", contains("ANSWER", "REGISTER")))
                .andExpect(jsonPath("items[0].caseId").value(id.toString()))
                .andExpect(jsonPath("items[0].deadline").value("ON_TIME"))
                .andExpect(jsonPath("items[1].dueAt").doesNotExist())
                .andExpect(jsonPath("counts.ANSWER").value(1));

        LEDGER.happened(
                new CaseClassified(id, Classification.UNSUITABLE, officer, NOON),
                new AnswerDeemedUnnecessary(id, NoAnswerGround.values()[0], null, officer, NOON));
        caughtUp();
        duties().andExpect(jsonPath("items[*].kind", contains("REMOVE", "REGISTER")));

        var removal = effect();
        LEDGER.happened(registered(id), new RemovalExecuted(id, removal, NOON));
        caughtUp();
        duties().andExpect(jsonPath("items[*].kind", contains("CLOSE")))
                .andExpect(jsonPath("counts.REMOVE").value(0));

        LEDGER.happened(new CaseClosed(id, officer, NOON));
        caughtUp();
        duties().andExpect(jsonPath("items", hasSize(0)));
    }

    /** Registration has a time of its own (R53), and what is due first stands first. */
    @Test
    void registrationIsDueWhenItsClockSays() throws Exception {
        Instant soon = NOON.plusSeconds(60);
        CaseId id = LEDGER.newCase();
        PostReceived plain = received(id, "duty", LEDGER.post(id, "Eva", "fråga"), NOON);
        LEDGER.happened(
                new PostReceived(
                        id,
                        plain.origin(),
                        plain.version(),
                        NOON,
                        NOON,
                        plain.deadline(),
                        null,
                        List.of(new ClockDeadline(CaseClock.REGISTRATION, due(soon)))),
                toOfficer(id));
        caughtUp();
        duties().andExpect(jsonPath("items[*].kind", contains("REGISTER", "ANSWER")))
                .andExpect(jsonPath("items[0].dueAt").value(soon.toString()))
                .andExpect(jsonPath("items[0].deadline").value("DUE_SOON"));
        time.is(soon.plusSeconds(1));
        duties().andExpect(jsonPath("items[0].deadline").value("OVERDUE"))
                .andExpect(jsonPath("items[1].deadline").value("ON_TIME"));
        time.is(NOON);
    }

    @Test
    void aManagerSeesAnothersDutiesInPages() throws Exception {
        for (int i = 0; i < 2; i++) {
            CaseId id = LEDGER.newCase();
            LEDGER.happened(received(id, "duty", LEDGER.post(id, "Eva", "fråga"), NOON.plusSeconds(i)), toOfficer(id));
        }
        caughtUp();
        String page = http.perform(
                        get("/api/duties?officer={o}&limit=3", officer.value()).with(as("mona.holm", "manager")))
                .andExpect(jsonPath("items", hasSize(3)))
                .andExpect(jsonPath("counts.REGISTER").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        read("/api/duties?officer={o}&limit=3&cursor={c}", officer.value(), JsonPath.read(page, "$.nextCursor"))
                .andExpect(jsonPath("items[*].kind", contains("REGISTER")))
                .andExpect(jsonPath("nextCursor").doesNotExist());
        read("/api/duties?cursor=x").andExpect(status().isBadRequest());
        http.perform(get("/api/duties")).andExpect(status().isUnauthorized());
    }

    @Test
    void namesTheAccountsThatNobodyHasLookedAtToday() throws Exception {
        LEDGER.listed(new ListedAccount(
                new AccountId("duty-unseen"),
                Platform.FACEBOOK,
                KS,
                KOMMUNIKATION,
                NOON,
                NOON,
                NOON.plusSeconds(600_000)));
        duties().andExpect(jsonPath("accountsNotSeenToday", hasItem("duty-unseen")));
    }

    private CaseAssigned toOfficer(CaseId id) {
        return new CaseAssigned(id, KOMMUNIKATION, officer, AssignmentRule.ACCOUNT_DEFAULT, null, ANNA, NOON);
    }

    private org.springframework.test.web.servlet.ResultActions duties() throws Exception {
        return http.perform(get("/api/duties").with(as(officer.value(), "case-officer")));
    }
}
