package se.inkom.query.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.*;
import se.inkom.events.ids.*;
import se.inkom.events.policy.PolicyAdopted;
import se.inkom.events.registry.EntryVoided;
import se.inkom.query.display.SwedishWeekdays;
import se.inkom.query.testing.ReadingRoom;

/** What should be in the diary by now, which matter it may belong to, and which diaries there are (L3, L6, R53). */
class RegistrationTest extends ReadingRoom {
    private static final AuthorityId REG = new AuthorityId("REG");

    private CaseId post(String nativeId, @Nullable String parent, String at) {
        CaseId id = LEDGER.newCase();
        ContentRef content = LEDGER.post(id, "Eva Ek", "text");
        var origin = new PostOrigin(
                new SourcePost(Platform.FACEBOOK, "reg", nativeId),
                new AccountId("reg-facebook"),
                REG,
                KOMMUNIKATION,
                parent,
                null);
        Instant received = Instant.parse(at);
        LEDGER.happened(new PostReceived(
                id,
                origin,
                new PostVersion(new VersionKey(received, "aa" + content.id()), content),
                received,
                received.plusSeconds(5),
                due(received.plusSeconds(86_400))));
        return id;
    }

    private MatterId register(CaseId id, int number) {
        MatterId matter = matter();
        ContentRef post = LEDGER.post(id, "Eva Ek", "text");
        LEDGER.happened(
                opened(matter, REG, number, LEDGER.text(id, "Ärende")),
                entry(matter, 1, id, post, LEDGER.text(id, "Handling"), LocalDate.of(2026, 11, 20)),
                new CaseRegistered(
                        id, RegistrationKind.NEW, matter, new DiaryNumber("REG2026/" + number), 1, RUT, NOON));
        return matter;
    }

    /** It is Friday noon; a post whose entry was voided waits again. Thursday's posts are due today, Wednesday's are late, today's are due on Monday. */
    @Test
    void saysWhatShouldBeRegisteredByNow() throws Exception {
        CaseId late = post("w1", null, "2026-11-18T10:00:00Z");
        CaseId dueToday = post("w2", null, "2026-11-18T23:30:00Z"); // Thursday in Stockholm (L2)
        CaseId dueMonday = post("w3", null, "2026-11-20T08:00:00Z");
        CaseId secret = post("w4", null, "2026-11-20T09:00:00Z");
        CaseId done = post("w5", null, "2026-11-10T09:00:00Z");
        CaseId trivial = post("w6", null, "2026-11-10T09:00:00Z");
        MatterId matter = register(done, 1);
        LEDGER.happened(
                new RegistrationDeemedUnnecessary(trivial, NoRegistrationGround.TRIVIAL, null, RUT, NOON),
                new RegistrationDeemedUnnecessary(secret, NoRegistrationGround.TRIVIAL, null, RUT, NOON),
                secrecySuspected(secret),
                new EntryVoided(matter, 1, LEDGER.text(new CaseId(matter.value()), "Fel ärende"), RUT, NOON));
        caughtUp();

        read("/api/registrations/due?authority=REG")
                .andExpect(jsonPath(
                        "items[*].caseId",
                        contains(
                                done.toString(),
                                late.toString(),
                                dueToday.toString(),
                                dueMonday.toString(),
                                secret.toString())))
                .andExpect(jsonPath(
                        "items[*].registerBy",
                        contains("2026-11-11", "2026-11-19", "2026-11-20", "2026-11-23", "2026-11-23")))
                .andExpect(jsonPath("items[*].overdue", contains(true, true, false, false, false)))
                .andExpect(jsonPath("items[4].secret").value(true));
        read("/api/registrations/due?authority=REG&overdue=true")
                .andExpect(jsonPath("items[*].caseId", contains(done.toString(), late.toString())));
        String page = read("/api/registrations/due?authority=REG&limit=1")
                .andReturn()
                .getResponse()
                .getContentAsString();
        read("/api/registrations/due?authority=REG&limit=1&cursor={c}", JsonPath.<String>read(page, "$.nextCursor"))
                .andExpect(jsonPath("items[*].caseId", contains(late.toString())));
        read("/api/registrations/work-list?authority=REG")
                .andExpect(jsonPath("toRegister").value(5))
                .andExpect(jsonPath("overdue").value(2))
                .andExpect(jsonPath("awaitingAssessment").value(1))
                .andExpect(jsonPath("voided").value(1));
        read("/api/diary/voided?authority=REG")
                .andExpect(jsonPath("items", hasSize(1)))
                .andExpect(jsonPath("items[0].voidReason").value("Fel ärende"));
        http.perform(get("/api/registrations/due").with(as("anna.lind", "case-officer")))
                .andExpect(status().isForbidden());
    }

    @Test
    void suggestsTheMatterOfTheThread() throws Exception {
        CaseId root = post("t1", "page-post", "2026-11-20T08:00:00Z");
        CaseId sibling = post("t2", "page-post", "2026-11-20T08:05:00Z");
        CaseId reply = post("t3", "t1", "2026-11-20T08:10:00Z");
        CaseId elsewhere = post("t4", "other-post", "2026-11-20T08:15:00Z");
        register(root, 2);
        caughtUp();

        read("/api/cases/{id}/matter-suggestions", sibling)
                .andExpect(jsonPath("[*].diaryNumber", contains("REG2026/2")))
                .andExpect(jsonPath("[0].why").value("SAME_THREAD"));
        read("/api/cases/{id}/matter-suggestions", reply)
                .andExpect(jsonPath("[0].why").value("REPLY_TO"));
        read("/api/cases/{id}/matter-suggestions", elsewhere).andExpect(jsonPath("$", hasSize(0)));
        read("/api/registrations/due?authority=REG&limit=200")
                .andExpect(jsonPath(
                        "items[?(@.caseId=='" + reply + "')].suggestions[0].diaryNumber", contains("REG2026/2")));
        for (CaseId id : new CaseId[] {sibling, reply, elsewhere}) {
            LEDGER.happened(new RegistrationDeemedUnnecessary(id, NoRegistrationGround.KEPT_ORDERED, null, RUT, NOON));
        }
    }

    /** L6: whoever asks, without a login. */
    @Test
    void publishesWhichDiariesThereAre() throws Exception {
        register(LEDGER.newCase(), 3);
        LEDGER.happened(
                new PolicyAdopted(new RulebookId(UUID.randomUUID()), new PolicyRef("test", 1), """
                id: test
                authorities:
                  - {id: REG, name: Registernämnden, kind: COMMITTEE, units: []}
                  - {id: TOM, name: Tomma nämnden, kind: COMMITTEE}
                diary:
                  form: "{authority}{year}/{number}"
                  registerWithinWeekdays: 1
                  series:
                    - {authority: TOM, form: "{authority} {year}-{number:4}", external: "W.*", externalExample: "W17"}
                """, "00", RUT, NOON));
        caughtUp();

        http.perform(get("/public/diaries"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=60, public"))
                .andExpect(jsonPath("[?(@.authority=='REG')].name", contains("Registernämnden")))
                .andExpect(jsonPath("[?(@.authority=='REG')].series[0].year", contains(2026)))
                .andExpect(jsonPath("[?(@.authority=='TOM')].form", contains("{authority} {year}-{number:4}")))
                .andExpect(jsonPath("[?(@.authority=='TOM')].externalExample", contains("W17")))
                .andExpect(jsonPath("[*].authority", hasItem("REG")));
        read("/api/matters?authority=REG&matterStatus=OPEN&limit=1")
                .andExpect(jsonPath("items", hasSize(1)))
                .andExpect(jsonPath("items[0].entries", hasSize(0)))
                .andExpect(jsonPath("items[0].version").value(2));
    }

    /** Midsummer's eve, Christmas and Saturdays are no weekdays (L16). */
    @Test
    void countsWeekdays() {
        var weekdays = new SwedishWeekdays();

        assertThat(weekdays.after(LocalDate.of(2026, 6, 18), 1)).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(weekdays.after(LocalDate.of(2026, 12, 23), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(weekdays.after(LocalDate.of(2026, 11, 20), 2)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(weekdays.after(LocalDate.of(2026, 11, 21), 0)).isEqualTo(LocalDate.of(2026, 11, 21));
    }
}
