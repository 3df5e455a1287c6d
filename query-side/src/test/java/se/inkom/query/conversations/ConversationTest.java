package se.inkom.query.conversations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.PostReceived;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.query.testing.ReadingRoom;

/** R25: the dialogue can be put together again, in order, whichever of its posts one begins with. */
class ConversationTest extends ReadingRoom {
    private final String thread = UUID.randomUUID().toString();

    @Test
    void repliesStandInOrderUnderWhatTheyAnswer() throws Exception {
        CaseId answer = wrote("c", "b", 3); // arrived here before what it answers
        CaseId first = wrote("a", "our-own-post", 1);
        CaseId second = wrote("b", "a", 2);
        CaseId beside = wrote("d", "our-own-post", 4);
        wrote("elsewhere", "another-post", 2);
        caughtUp();
        for (CaseId any : new CaseId[] {answer, first, second, beside}) {
            read("/api/cases/{id}/conversation", any.value())
                    .andExpect(jsonPath(
                            "items[*].caseId",
                            contains(first.toString(), second.toString(), answer.toString(), beside.toString())))
                    .andExpect(jsonPath("items[0].replyTo").doesNotExist())
                    .andExpect(jsonPath("items[1].replyTo").value(first.toString()))
                    .andExpect(jsonPath("items[2].replyTo").value(second.toString()))
                    .andExpect(jsonPath("items[3].excerpt").value("inlägg d"));
        }
    }

    @Test
    void aSecretPostKeepsItsPlaceAndNotItsWords() throws Exception {
        CaseId first = wrote("a", null, 1);
        CaseId second = wrote("b", "a", 2);
        LEDGER.secret(first);
        LEDGER.happened(secrecyMarked(first), answered(second, effect(), LEDGER.text(second, "Tack!")));
        caughtUp();
        read("/api/cases/{id}/conversation", second.value())
                .andExpect(jsonPath("items[0].excerpt").value("Sekretess"))
                .andExpect(jsonPath("items[1].excerpt").value("inlägg b"));
    }

    @Test
    void comesInPagesAndEndsEvenInACircle() throws Exception {
        CaseId first = wrote("a", "c", 1);
        wrote("b", "a", 2);
        wrote("c", "b", 3);
        CaseId alone = wrote("alone", null, 1);
        caughtUp();
        read("/api/cases/{id}/conversation", alone.value()).andExpect(jsonPath("items", hasSize(1)));
        CaseId parent = wrote("p", null, 5);
        CaseId child = wrote("q", "p", 6);
        caughtUp();
        String page = read("/api/cases/{id}/conversation?limit=1", child.value())
                .andExpect(jsonPath("items[0].caseId").value(parent.toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        read("/api/cases/{id}/conversation?limit=1&cursor={c}", child.value(), JsonPath.read(page, "$.nextCursor"))
                .andExpect(jsonPath("items[0].caseId").value(child.toString()))
                .andExpect(jsonPath("nextCursor").doesNotExist());
        read("/api/cases/{id}/conversation", first.value()).andExpect(jsonPath("items", hasSize(3)));
        read("/api/cases/{id}/conversation?cursor=x", child.value()).andExpect(status().isBadRequest());
        read("/api/cases/{id}/conversation", UUID.randomUUID()).andExpect(status().isNotFound());
    }

    private CaseId wrote(String post, @Nullable String answers, int minute) {
        CaseId id = LEDGER.newCase();
        Instant at = NOON.plusSeconds(60L * minute);
        PostReceived plain = received(id, "thread", LEDGER.post(id, "Eva", "inlägg " + post), at);
        var origin = new PostOrigin(
                new SourcePost(Platform.FACEBOOK, "1000", thread + post),
                new AccountId("thread"),
                KS,
                KOMMUNIKATION,
                answers == null ? null : thread + answers,
                null);
        LEDGER.happened(new PostReceived(
                id, origin, plain.version(), plain.receivedAt(), plain.capturedAt(), plain.deadline()));
        return id;
    }
}
