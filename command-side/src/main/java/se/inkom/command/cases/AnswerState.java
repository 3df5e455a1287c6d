package se.inkom.command.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.PictureId;

/** The part of a case's fold that only answering looks at: the open draft, and pictures with their consents. */
final class AnswerState {
    @Nullable
    OpenDraft draft;

    private final Map<PictureId, PictureAttached> pictures = new HashMap<>();
    private final Set<ConsentId> withdrawn = new HashSet<>();
    private final Map<EffectId, List<PictureId>> outside = new HashMap<>();
    private final Map<PictureId, EffectId> takedowns = new HashMap<>();

    Optional<PictureAttached> picture(PictureId id) {
        return Optional.ofNullable(pictures.get(id));
    }

    boolean isWithdrawn(ConsentId consent) {
        return withdrawn.contains(consent);
    }

    boolean hasAllConsents(PictureAttached picture) {
        return picture.consents().stream().noneMatch(consent -> isWithdrawn(consent.consentId()));
    }

    /** The answers that the picture went out with, or is about to. */
    List<EffectId> answersWith(PictureId picture) {
        return outside.entrySet().stream()
                .filter(answer -> answer.getValue().contains(picture))
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(EffectId::value))
                .collect(Collectors.toList());
    }

    @Nullable
    EffectId openTakedown(PictureId picture) {
        return takedowns.get(picture);
    }

    boolean hasOpenTakedown() {
        return !takedowns.isEmpty();
    }

    void evolve(CaseEvent event) {
        switch (event) {
            case AnswerDrafted e ->
                draft = draft != null && draft.latest().draftId().equals(e.draftId())
                        ? draft.revised(e)
                        : OpenDraft.begun(e);
            case ApprovalRequested e -> draft = draft == null ? null : draft.awaiting(true);
            case DraftReturned e -> draft = draft == null ? null : draft.awaiting(false);
            case DraftDiscarded e -> draft = null;
            case AnswerGiven e -> {
                draft = draft != null && draft.latest().draftId().equals(e.draft()) ? null : draft;
                if (!e.pictures().isEmpty()) {
                    outside.put(e.answerId(), e.pictures());
                }
            }
            case AnswerNotPublished e -> {
                if (e.failure() == EffectFailure.REFUSED) {
                    outside.remove(e.answerId());
                }
            }
            case PictureAttached e -> pictures.put(e.pictureId(), e);
            case ConsentWithdrawn e -> withdrawn.add(e.consentId());
            case TakedownOpened e -> takedowns.put(e.pictureId(), e.answerId());
            case PictureTakenDown e -> {
                takedowns.remove(e.pictureId());
                outside.remove(e.answerId());
            }
            default -> {}
        }
    }
}
