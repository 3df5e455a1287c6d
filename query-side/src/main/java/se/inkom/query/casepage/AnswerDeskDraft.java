package se.inkom.query.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;
import se.inkom.query.casepage.AnswerDesk.Consent;
import se.inkom.query.casepage.AnswerDesk.Draft;
import se.inkom.query.casepage.AnswerDesk.DraftState;
import se.inkom.query.casepage.AnswerDesk.DraftVersion;
import se.inkom.query.casepage.AnswerDesk.Note;
import se.inkom.query.casepage.AnswerDesk.Picture;
import se.inkom.query.casepage.AnswerDesk.Takedown;
import se.inkom.query.support.AnswerProgress;

/** The working copy of an {@link AnswerDesk} while one event is applied. */
final class AnswerDeskDraft {
    private AnswerProgress progress;
    private final List<Draft> drafts;
    private final List<Note> notes;
    private final List<Picture> pictures;

    AnswerDeskDraft(AnswerDesk before) {
        progress = before.progress();
        drafts = new ArrayList<>(before.drafts());
        notes = new ArrayList<>(before.notes());
        pictures = new ArrayList<>(before.pictures());
    }

    AnswerDesk desk() {
        return new AnswerDesk(progress, drafts, notes, pictures);
    }

    void apply(CaseEvent event) {
        progress = progress.after(event);
        switch (event) {
            case AnswerDrafted e -> drafted(e);
            case ApprovalRequested e ->
                moved(e.draftId(), DraftState.AWAITING_APPROVAL, e.requestedBy(), e.requestedAt(), null, null);
            case DraftReturned e ->
                moved(e.draftId(), DraftState.RETURNED, e.returnedBy(), e.returnedAt(), e.comment(), null);
            case DraftDiscarded e ->
                moved(e.draftId(), DraftState.DISCARDED, e.discardedBy(), e.discardedAt(), null, null);
            case AnswerGiven e -> {
                if (e.draft() != null) {
                    OfficerId by = e.approvedBy() == null ? e.responder() : e.approvedBy();
                    moved(
                            e.draft(),
                            DraftState.SENT,
                            by,
                            e.givenAt(),
                            null,
                            e.answerId().value());
                }
            }
            case NoteWritten e ->
                notes.add(new Note(e.noteId().value(), e.text(), e.writtenBy().value(), e.writtenAt()));
            case PictureAttached e ->
                pictures.add(new Picture(
                        e.pictureId().value(),
                        e.file(),
                        e.permission(),
                        e.showsPeople(),
                        e.consents().stream()
                                .map(c -> new Consent(c.consentId().value(), c.reference(), null))
                                .toList(),
                        null,
                        e.attachedBy().value(),
                        e.attachedAt()));
            case ConsentWithdrawn e -> withdrawn(e);
            case TakedownOpened e ->
                takedown(e.pictureId(), new Takedown(e.answerId().value(), e.openedAt(), null));
            case PictureTakenDown e ->
                picture(
                        e.pictureId(),
                        p -> with(
                                p,
                                p.consents(),
                                p.takedown() == null
                                        ? null
                                        : new Takedown(
                                                p.takedown().answerId(),
                                                p.takedown().openedAt(),
                                                e.takenDownAt())));
            default -> {}
        }
    }

    private void drafted(AnswerDrafted e) {
        var version = new DraftVersion(
                e.revision(),
                e.text(),
                e.responder().value(),
                e.factProvider().value(),
                e.political(),
                e.pictures().stream().map(PictureId::value).toList(),
                e.draftedBy().value(),
                e.draftedAt());
        UUID id = e.draftId().value();
        Draft known = drafts.stream()
                .filter(draft -> draft.draftId().equals(id))
                .findFirst()
                .orElse(null);
        var versions = new ArrayList<>(known == null ? List.<DraftVersion>of() : known.versions());
        versions.add(version);
        var next = new Draft(id, DraftState.DRAFTED, e.draftedBy().value(), e.draftedAt(), null, null, versions);
        if (known == null) {
            drafts.add(next);
        } else {
            replace(drafts, draft -> draft.draftId().equals(id), draft -> next);
        }
    }

    private void moved(
            DraftId id,
            DraftState state,
            OfficerId by,
            java.time.Instant at,
            @Nullable ContentRef comment,
            @Nullable UUID answer) {
        replace(
                drafts,
                draft -> draft.draftId().equals(id.value()),
                d -> new Draft(d.draftId(), state, by.value(), at, comment, answer, d.versions()));
    }

    private void withdrawn(ConsentWithdrawn e) {
        picture(e.pictureId(), p -> {
            var consents = p.consents().stream()
                    .map(c -> c.consentId().equals(e.consentId().value())
                            ? new Consent(c.consentId(), c.reference(), e.withdrawnAt())
                            : c)
                    .toList();
            return with(p, consents, p.takedown());
        });
    }

    private void takedown(PictureId id, Takedown takedown) {
        picture(id, p -> with(p, p.consents(), takedown));
    }

    private void picture(PictureId id, UnaryOperator<Picture> change) {
        replace(pictures, picture -> picture.pictureId().equals(id.value()), change);
    }

    private static Picture with(Picture p, List<Consent> consents, @Nullable Takedown takedown) {
        return new Picture(
                p.pictureId(),
                p.file(),
                p.permission(),
                p.showsPeople(),
                consents,
                takedown,
                p.attachedBy(),
                p.attachedAt());
    }

    private static <T> void replace(List<T> items, Predicate<T> which, UnaryOperator<T> change) {
        items.replaceAll(item -> which.test(item) ? change.apply(item) : item);
    }
}
