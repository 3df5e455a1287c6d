package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;

/**
 * An officer wrote a draft of an answer, or its next version; earlier versions stay (D24). Only staff see it.
 *
 * @param revision of this draft, from 1
 * @param text as written, unsigned; in the vault
 * @param political whether it is said in a political context (R43)
 */
public record AnswerDrafted(
        CaseId caseId,
        DraftId draftId,
        int revision,
        ContentRef text,
        OfficerId responder,
        OfficerId factProvider,
        boolean political,
        List<PictureId> pictures,
        OfficerId draftedBy,
        Instant draftedAt)
        implements CaseEvent {
    public AnswerDrafted {
        pictures = List.copyOf(pictures);
    }
}
