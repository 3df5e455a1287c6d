package se.inkom.query.casepage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.query.support.AnswerProgress;

/**
 * What staff have on their desk around the answer of a case; citizens see none of it. Texts are named by their content id.
 *
 * @param progress how far the answer has come
 * @param drafts the open one and those that were sent or discarded, oldest first
 */
public record AnswerDesk(AnswerProgress progress, List<Draft> drafts, List<Note> notes, List<Picture> pictures) {
    static final AnswerDesk EMPTY = new AnswerDesk(AnswerProgress.NONE, List.of(), List.of(), List.of());

    public AnswerDesk {
        progress = progress == null ? AnswerProgress.NONE : progress;
        drafts = CaseView.copy(drafts);
        notes = CaseView.copy(notes);
        pictures = CaseView.copy(pictures);
    }

    /** Where a draft stands. */
    public enum DraftState {
        DRAFTED,
        AWAITING_APPROVAL,
        RETURNED,
        SENT,
        DISCARDED
    }

    /**
     * A draft with all its versions, the latest last.
     *
     * @param comment why it was handed back, when it was
     * @param stateBy who brought it there
     * @param answerId the answer it became
     */
    public record Draft(
            UUID draftId,
            DraftState state,
            String stateBy,
            Instant stateAt,
            @Nullable ContentRef comment,
            @Nullable UUID answerId,
            List<DraftVersion> versions) {
        public Draft {
            versions = CaseView.copy(versions);
        }
    }

    /** One version, as written and unsigned. */
    public record DraftVersion(
            int revision,
            ContentRef text,
            String responder,
            String factProvider,
            boolean political,
            List<UUID> pictures,
            String draftedBy,
            Instant draftedAt) {
        public DraftVersion {
            pictures = CaseView.copy(pictures);
        }
    }

    /** A note for colleagues. */
    public record Note(UUID noteId, ContentRef text, String writtenBy, Instant writtenAt) {}

    /** A picture for an answer, with its rights (R59, R60). */
    public record Picture(
            UUID pictureId,
            ContentRef file,
            ContentRef permission,
            boolean showsPeople,
            List<Consent> consents,
            @Nullable Takedown takedown,
            String attachedBy,
            Instant attachedAt) {
        public Picture {
            consents = CaseView.copy(consents);
        }
    }

    /** One person's consent; withdrawn when it says when. */
    public record Consent(
            UUID consentId, ContentRef reference, @Nullable Instant withdrawnAt) {}

    /** The duty to take a picture down, until it is done. */
    public record Takedown(
            UUID answerId, Instant openedAt, @Nullable Instant doneAt) {}
}
