package se.inkom.query.casepage;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.NoteId;
import se.inkom.query.testing.ReadingRoom;

/** How far an answer has come, in the list and on the page, and what to do when it does not get there (D24, D27). */
class AnswerDeskTest extends ReadingRoom {
    private final CaseId id = LEDGER.newCase();
    private final DraftId draft = new DraftId(UUID.randomUUID());
    private final EffectId answer = effect();
    private int version;

    private void happened(CaseEvent event) {
        LEDGER.happened(event);
        version++;
    }

    private AnswerDrafted drafted(int revision, ContentRef text) {
        return new AnswerDrafted(id, draft, revision, text, ANNA, VERA, false, List.of(), ANNA, NOON);
    }

    private void shows(String progress) throws Exception {
        read("/api/cases/{id}?minVersion=" + version, id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("answering.progress").value(progress));
        caughtUp();
        read("/api/cases?account=desk-" + id + "&answer=" + progress)
                .andExpect(jsonPath("items.length()").value(1))
                .andExpect(jsonPath("items[0].answer").value(progress));
    }

    @Test
    void everyStateOfAnAnswerIsSeen() throws Exception {
        happened(received(id, "desk-" + id, LEDGER.post(id, "Eva", "Hål"), NOON));
        shows("NONE");
        happened(drafted(1, LEDGER.text(id, "Ett")));
        shows("DRAFTED");
        happened(new ApprovalRequested(id, draft, 1, ANNA, NOON));
        shows("AWAITING_APPROVAL");
        ContentRef comment = LEDGER.text(id, "Vilken dag?");
        happened(new DraftReturned(id, draft, 1, comment, RUT, NOON));
        shows("RETURNED");
        ContentRef second = LEDGER.text(id, "Två");
        happened(drafted(2, second));
        happened(new AnswerGiven(id, answer, LEDGER.text(id, "Två /Anna"), ANNA, VERA, draft, RUT, List.of(), NOON));
        shows("SENDING");
        happened(new AnswerInDoubt(id, answer, "timeout", NOON));
        shows("IN_DOUBT");
        read("/api/cases/{id}", id).andExpect(jsonPath("answerAdvice").value(containsString("svara inte igen")));
        happened(new AnswerNotPublished(id, answer, EffectFailure.REFUSED, "token-expired", NOON));
        shows("FAILED");
        read("/api/cases/{id}", id)
                .andExpect(jsonPath("answers[0].reasonCode").value("token-expired"))
                .andExpect(jsonPath("answerAdvice").value(containsString("inloggning har gått ut")))
                .andExpect(jsonPath("answers[0].approvedBy").value("rut.ek"))
                .andExpect(jsonPath("answering.drafts[0].state").value("SENT"))
                .andExpect(jsonPath("answering.drafts[0].versions.length()").value(2))
                .andExpect(jsonPath("texts['" + second.id() + "'].text").value("Två"));
        happened(answered(id, answer, LEDGER.text(id, "Igen")));
        happened(published(id, answer, NOON));
        shows("PUBLISHED");
        read("/api/cases/{id}", id).andExpect(jsonPath("answerAdvice").doesNotExist());
    }

    @Test
    void aDraftThatWasHandedBackShowsItsComment() throws Exception {
        ContentRef comment = LEDGER.text(id, "Vilken dag?");
        ContentRef note = LEDGER.text(id, "Ring Vera.");
        happened(received(id, "desk-" + id, LEDGER.post(id, "Eva", "Hål"), NOON));
        happened(drafted(1, LEDGER.text(id, "Ett")));
        happened(new DraftReturned(id, draft, 1, comment, RUT, NOON));
        happened(new NoteWritten(id, new NoteId(UUID.randomUUID()), note, ANNA, NOON));

        read("/api/cases/{id}?minVersion=4", id)
                .andExpect(jsonPath("answering.drafts[0].stateBy").value("rut.ek"))
                .andExpect(jsonPath("texts['" + comment.id() + "'].text").value("Vilken dag?"))
                .andExpect(jsonPath("answering.notes[0].writtenBy").value("anna.lind"))
                .andExpect(jsonPath("texts['" + note.id() + "'].text").value("Ring Vera."));
        read("/api/cases/{id}/history?minVersion=4", id)
                .andExpect(jsonPath("items[2].reason").value("Vilken dag?"))
                .andExpect(jsonPath("items[3].text").value("En intern anteckning skrevs."));
    }
}
