package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;

/**
 * An officer answered; the text in the vault is signed with responder, function and fact provider (R35, R36, I12). It is not
 * on the platform yet.
 *
 * @param draft which draft became the answer; absent when it was written and sent at once, and in revision 1
 * @param approvedBy the second pair of eyes, never one of the draft's writers (R40); absent when none looked
 * @param pictures that go with it (R59, R60); no adapter carries them, so such an answer is published by hand
 */
public record AnswerGiven(
        CaseId caseId,
        EffectId answerId,
        ContentRef text,
        OfficerId responder,
        OfficerId factProvider,
        @Nullable DraftId draft,
        @Nullable OfficerId approvedBy,
        List<PictureId> pictures,
        Instant givenAt)
        implements CaseEvent {

    public AnswerGiven {
        pictures = List.copyOf(pictures);
    }

    /** An answer that was written and sent at once. */
    public AnswerGiven(
            CaseId caseId,
            EffectId answerId,
            ContentRef text,
            OfficerId responder,
            OfficerId factProvider,
            Instant givenAt) {
        this(caseId, answerId, text, responder, factProvider, null, null, List.of(), givenAt);
    }
}
