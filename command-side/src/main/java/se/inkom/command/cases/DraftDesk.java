package se.inkom.command.cases;

import org.springframework.stereotype.Component;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.command.support.Staff;
import se.inkom.events.cases.AnswerDrafted;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

/**
 * Opens a draft's words in the vault, so that the case can judge and sign them: it keeps no text itself. Opening is recorded
 * when the case is secret (I7).
 */
@Component
class DraftDesk {
    private final Desk desk;
    private final ContentVault vault;
    private final Staff staff;

    DraftDesk(Desk desk, ContentVault vault, Staff staff) {
        this.desk = desk;
        this.vault = vault;
        this.staff = staff;
    }

    DraftWords words(CaseId caseId, IfMatch ifMatch, DraftId draftId, Actor actor) {
        AnswerDrafted draft = desk.send(new ReadDraft(caseId, ifMatch.version(), draftId), actor);
        String text = vault.open(draft.text().id(), actor.id(), "draft")
                .map(Content::text)
                .orElseThrow(Problems::notFound);
        return new DraftWords(
                draft.text(),
                text,
                staff.require("responder", draft.responder().value()),
                staff.require("factProvider", draft.factProvider().value()));
    }
}
